// Changes of one account wait for each other, in one run and in several: none undoes a later one.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { arrivalOf } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { grant, roleChanges } from './roleChanges';

const { instanceId, tenantId, userName } = SEED.mainInstance;

const sandbox = useSandbox();

const { run, roles } = roleChanges(sandbox, SEED.mainInstance);
const account = () => sandbox.cloud.user(instanceId, tenantId, userName);

/** Makes the change once for each value; asserts that it succeeds. */
async function change(operation: string, fields: INodeParameters, values = ['']): Promise<void> {
	const items = values.map((value) => ({ value }));
	const { error } = await run(operation, { options: { concurrency: 10 }, ...fields }, items);
	expect(error).toBeUndefined();
}

it('loses none of many grants to one account in one run', async () => {
	const databases = ['testdb', 'orders', 'analytics'];
	await change('grantRole', grant('={{ $json.value }}', 'ReadWrite'), databases);

	expect(roles()?.sort()).toEqual(databases.map((database) => `ReadWrite on ${database}`).sort());
});

it.each<[string, INodeParameters, (last: string) => boolean]>([
	[
		'updatePassword',
		{ generatePassword: false, password: '={{ $json.value }}' },
		(last) => sandbox.cloud.hasPassword(instanceId, tenantId, userName, last),
	],
	[
		'updateDescription',
		{ description: '={{ $json.value }}' },
		(last) => account()?.description === last,
	],
])('%s: of two items about one account the last one counts', async (operation, fields, isSet) => {
	sandbox.faults.load({ rules: [{ match: { method: 'PUT' }, fault: '503', times: 1 }] });
	await change(operation, fields, ['First#Password1', 'Second#Password2']);

	expect(isSet('Second#Password2')).toBe(true);
});

it.each<[string, string, INodeParameters, string, INodeParameters, () => unknown, unknown]>([
	[
		'ModifyTenantUserRoles',
		'grantRole',
		grant('orders', 'ReadOnly'),
		'updateRoles',
		grant('analytics', 'ReadOnly'),
		roles,
		['ReadOnly on analytics'],
	],
	['ModifyTenantUserStatus', 'lock', {}, 'unlock', {}, () => account()?.userStatus, 'ONLINE'],
])(
	'%s: a %s that is late does not undo what comes after it',
	async (call, first, itsFields, second, fields, look, expected) => {
		sandbox.faults.load({
			rules: [{ match: { operation: call }, fault: 'latency', ms: 300, times: 1 }],
		});
		const late = change(first, itsFields);
		await arrivalOf(sandbox, call);
		await change(second, fields);
		await late;

		expect(look()).toEqual(expected);
	},
);
