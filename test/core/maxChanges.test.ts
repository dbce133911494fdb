// Maximum Changes: a run that would change more is refused as a whole, before its first request.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { inMainTenant, runOperation } from './harness/cases';
import { inTenant } from './harness/localCloud';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId, userName, adminUserName, readonlyUserName } = SEED.mainInstance;
const sandbox = useSandbox();

const NAMES = [userName, adminUserName, readonlyUserName];
const ITEMS = NAMES.map((name) => ({ name }));

const run = async (name: string, parameters: INodeParameters, items: IDataObject[] = ITEMS) =>
	await runOperation(sandbox, inMainTenant(name, parameters), {}, { items });

const each = { userName: '={{ $json.name }}' };
const operations: Array<[string, INodeParameters]> = [
	['tenantUser.lock', each],
	['tenantUser.updatePassword', each],
	['tenantUser.revokeRole', { ...each, databases: 'testdb' }],
	['tenantUser.delete', { userNames: '={{ $json.name }}' }],
];

it.each(operations)('%s: more than the limit sends nothing', async (name, parameters) => {
	const { error } = await run(name, { ...parameters, maxChanges: '2' });

	expect(error?.message).toMatch(/The run would change 3 accounts, but Maximum Changes is 2/);
	expect(sandbox.journal).toEqual([]);
});

it.each(operations)('%s: no more than the limit goes on', async (name, parameters) => {
	const { error, items } = await run(name, { ...parameters, maxChanges: '3' });

	expect(error).toBeUndefined();
	expect(items).toHaveLength(3);
});

it('counts whoever is named twice once, and in each tenant', async () => {
	const twice = await run('tenantUser.lock', { ...each, maxChanges: '3' }, [...ITEMS, ...ITEMS]);
	expect(twice.error).toBeUndefined();

	const places = [inTenant(), inTenant(SEED.aliyunInstance)];
	const elsewhere = {
		instanceId: '={{ $json.instanceId }}',
		tenantId: '={{ $json.tenantId }}',
		userName,
		maxChanges: '1',
	};
	const { error } = await run('tenantUser.lock', elsewhere, places);
	expect(error?.message).toMatch(/would change 2 accounts/);
});

it('counts the names of a list', async () => {
	const { error } = await run(
		'tenantUser.delete',
		{ userNames: '={{ $json.names }}', maxChanges: '2' },
		[{ names: NAMES }],
	);

	expect(error?.message).toMatch(/would change 3 accounts/);
	expect(sandbox.cloud.user(instanceId, tenantId, userName)).toBeDefined();
});

it('0 allows none, and nothing is no limit', async () => {
	const { error } = await run('tenantUser.lock', { ...each, maxChanges: 0 }, [{ name: userName }]);
	expect(error?.message).toMatch(/would change 1 account, but Maximum Changes is 0/);
	expect((await run('tenantUser.lock', { ...each, maxChanges: '' })).error).toBeUndefined();
});

it.each(['many', '-1', '1.5', '={{ $json.nothing }}'])(
	'refuses a limit of %s',
	async (maxChanges) => {
		const { error } = await run('tenantUser.lock', { ...each, maxChanges });

		expect(error?.message).toMatch(/Maximum Changes is (not a whole number|empty)/);
		expect(sandbox.journal).toEqual([]);
	},
);

it('the smallest limit counts where items have different ones', async () => {
	const limits = ITEMS.map((item, index) => ({ ...item, limit: String(index + 1) }));
	const { error } = await run(
		'tenantUser.lock',
		{ ...each, maxChanges: '={{ $json.limit }}' },
		limits,
	);

	expect(error?.message).toMatch(/Maximum Changes is 1/);
});

it('an item that cannot be read changes nothing, and does not count', async () => {
	const { error, items } = await runOperation(
		sandbox,
		inMainTenant('tenantUser.lock', { ...each, maxChanges: '1' }),
		{},
		{ items: [{ name: userName }, {}], onError: 'continueRegularOutput' },
	);

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.error)).toEqual([undefined, expect.stringMatching(/empty/)]);
});
