// Changes of one account wait for each other, in one run and in several: none undoes a later one.
import type { INodeParameters } from 'n8n-workflow';

import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { credentialFor, inTenant } from '../harness/localCloud';
import { runNode } from '../harness/runNode';

const { instanceId, tenantId, userName } = SEED.mainInstance;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Operation =
	'grantRole' | 'lock' | 'unlock' | 'updateDescription' | 'updatePassword' | 'updateRoles';

async function run(operation: Operation, parameters: INodeParameters, values: string[] = ['']) {
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		items: values.map((value) => ({ value })),
		parameters: {
			resource: 'tenantUser',
			operation,
			...inTenant(),
			userName,
			options: { concurrency: 10 },
			...parameters,
		},
	});
	expect(error).toBeUndefined();
}

const account = () => sandbox.cloud.user(instanceId, tenantId, userName);
const roles = () => account()?.roles.map(({ database, role }) => `${role} on ${database}`);
const role = (database: string, name: string) => ({
	roles: { values: [{ database, role: name }] },
});

/** Resolves when the call has arrived. */
async function arrivalOf(call: string): Promise<void> {
	while (sandbox.journal.every(({ operation }) => operation !== call)) {
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

it('loses none of many grants to one account in one run', async () => {
	const databases = ['testdb', 'orders', 'analytics'];
	await run('grantRole', role('={{ $json.value }}', 'ReadWrite'), databases);

	expect(roles()?.sort()).toEqual(databases.map((database) => `ReadWrite on ${database}`).sort());
});

it.each<[Operation, INodeParameters, (last: string) => boolean]>([
	[
		'updatePassword',
		{ password: '={{ $json.value }}' },
		(last) => sandbox.cloud.hasPassword(instanceId, tenantId, userName, last),
	],
	[
		'updateDescription',
		{ description: '={{ $json.value }}' },
		(last) => account()?.description === last,
	],
])('%s: of two items about one account the last one counts', async (operation, fields, isSet) => {
	sandbox.faults.load({ rules: [{ match: { method: 'PUT' }, fault: '503', times: 1 }] });
	await run(operation, fields, ['First#Password1', 'Second#Password2']);

	expect(isSet('Second#Password2')).toBe(true);
});

it.each<[string, Operation, INodeParameters, Operation, INodeParameters, () => unknown, unknown]>([
	[
		'ModifyTenantUserRoles',
		'grantRole',
		role('orders', 'ReadOnly'),
		'updateRoles',
		role('analytics', 'ReadOnly'),
		roles,
		['ReadOnly on analytics'],
	],
	['ModifyTenantUserStatus', 'lock', {}, 'unlock', {}, () => account()?.userStatus, 'ONLINE'],
])(
	'%s: a %s that is late does not undo what comes after it',
	async (call, first, itsFields, second, fields, look, expected) => {
		const late = { match: { operation: call }, fault: 'latency', ms: 300, times: 1 } as const;
		sandbox.faults.load({ rules: [late] });
		const under = run(first, itsFields);
		await arrivalOf(call);
		await run(second, fields);
		await under;

		expect(look()).toEqual(expected);
	},
);
