// Set Roles: what it says that it has given and taken, and what knowing that costs.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { grant, roleChanges } from './roleChanges';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const sandbox = useSandbox();
const { run } = roleChanges(sandbox, { instanceId, tenantId, userName });

const row = (database: string, role: string) => ({ database, role });
const set = async (parameters: INodeParameters, items?: readonly IDataObject[]) =>
	await run('updateRoles', parameters, items);

it('says what it gave and took, and nothing of what stayed', async () => {
	await set({ roles: { values: [row('testdb', 'DML'), row('orders', 'DDL')] } });
	const { items } = await set({
		roles: { values: [row('testdb', 'DML'), row('analytics', 'DML')] },
	});

	expect(items[0]?.json).toMatchObject({
		changed: true,
		granted: [row('analytics', 'DML')],
		revoked: [row('orders', 'DDL')],
	});
});

it('says that nothing changed', async () => {
	const { items } = await set(grant('testdb', 'DML'));

	expect(items[0]?.json).toMatchObject({ changed: false, granted: [], revoked: [] });
});

it('tells a role that another one replaces', async () => {
	const { items } = await set(grant('testdb', 'ReadOnly'));

	expect(items[0]?.json).toMatchObject({
		granted: [row('testdb', 'ReadOnly')],
		revoked: [row('testdb', 'DML')],
	});
});

it('costs one call an account, and pages', async () => {
	const people = Array.from({ length: 120 }, (_unused, index) => ({ name: `person_${index}` }));
	const named = { userName: '={{ $json.name }}' };
	await run('create', { ...named, ...grant('testdb', 'DML') }, people);
	sandbox.journal.length = 0;
	const { error, items } = await set({ ...named, ...grant('orders', 'DML') }, people);

	expect(error).toBeUndefined();
	expect(items.map(({ json }) => [json.userName, json.granted, json.revoked])).toEqual(
		people.map(({ name }) => [name, [row('orders', 'DML')], [row('testdb', 'DML')]]),
	);
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')).toHaveLength(120);
	// Three by name and two pages before, the first of its kind by name and two pages after.
	expect(callsTo(sandbox, 'DescribeTenantUsers').length).toBeLessThanOrEqual(8);
});

it('knows what an earlier item of the run has set', async () => {
	const roles = ['ReadOnly', 'DDL', 'ReadOnly', 'DML', 'DML'];
	const { items } = await set(
		{ specifyRoles: 'json', rolesJson: '={{ [{ database: "orders", role: $json.role }] }}' },
		roles.map((role) => ({ role })),
	);

	expect(items.map(({ json }) => [json.granted, json.revoked])).toEqual([
		[[row('orders', 'ReadOnly')], [row('testdb', 'DML')]],
		[[row('orders', 'DDL')], [row('orders', 'ReadOnly')]],
		[[row('orders', 'ReadOnly')], [row('orders', 'DDL')]],
		[[row('orders', 'DML')], [row('orders', 'ReadOnly')]],
		[[], []],
	]);
});

it('says nothing of what it changed where the roles before could not be read', async () => {
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers' },
				fault: 'answer',
				answer: {
					json: {
						success: true,
						data: { total: 1, dataList: [{ userName, databases: [{ database: 'testdb' }] }] },
					},
				},
				times: 1,
			},
		],
	});
	const { error, items } = await set(grant('orders', 'DML'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ userName, roles: [row('orders', 'DML')] });
	expect(items[0]?.json).not.toHaveProperty('changed');
	expect(items[0]?.json).not.toHaveProperty('granted');
	expect(items[0]?.json).not.toHaveProperty('revoked');
});

it('sends nothing where the roles before cannot be looked at', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: 'success-false' }],
	});
	const { error } = await set(grant('orders', 'DML'));

	expect(error).toBeDefined();
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')).toEqual([]);
});

describe('in an Oracle tenant', () => {
	const oracle = roleChanges(sandbox, SEED.oracleInstance);

	it('tells the rows that Add and Delete changed', async () => {
		const change = async (modifyType: string) => {
			const { items } = await oracle.run('updateRoles', {
				...grant('SALES', 'ReadWrite'),
				additionalFields: { modifyType },
			});
			return items[0]?.json;
		};

		expect(await change('ADD')).toMatchObject({
			granted: [row('SALES', 'ReadWrite')],
			revoked: [],
		});
		expect(await change('DELETE')).toMatchObject({
			granted: [],
			revoked: [row('SALES', 'ReadWrite')],
		});
	});
});
