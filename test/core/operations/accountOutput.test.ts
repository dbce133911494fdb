// What operations on accounts put out: the same keys everywhere, and roles that go in again as they are.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { inTenant } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, userName, crowdedTenantId, crowdedUsers } = SEED.mainInstance;
const sandbox = useSandbox();

const run = async (operation: string, parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runOperation(sandbox, inMainTenant(`tenantUser.${operation}`, parameters), {}, { items });

const ROLE = { roles: { values: [{ database: 'orders', role: 'ReadOnly' }] } };
const ACCOUNT = ['userName', 'userType', 'userStatus', 'description', 'roles'];
const PLACE = ['instanceId', 'tenantId', 'requestId'];

it.each<[string, INodeParameters, string[]]>([
	['create', { userName: 'jane' }, ['created', 'granted', 'revoked', 'generatedPassword']],
	['get', { userName }, []],
	['grantRole', { userName, ...ROLE }, ['changed', 'granted', 'revoked', 'changedByOthers']],
	['lock', { userName }, []],
	[
		'revokeRole',
		{ userName, databases: 'testdb' },
		['changed', 'changedByOthers', 'granted', 'revoked'],
	],
	['unlock', { userName }, []],
	['updateDescription', { userName, description: 'new' }, []],
	['updatePassword', { userName }, ['generatedPassword']],
	['updateRoles', { userName, ...ROLE }, ['changed', 'granted', 'revoked']],
])('%s has the keys of an account, and what it changed', async (operation, parameters, more) => {
	const { error, items } = await run(operation, parameters);

	expect(error).toBeUndefined();
	expect(Object.keys(items[0]?.json ?? {}).sort()).toEqual([...ACCOUNT, ...more, ...PLACE].sort());
});

it('lists 237 accounts in less than 55 kB', async () => {
	const { items } = await run('getMany', {
		...inTenant({ instanceId, tenantId: crowdedTenantId }),
		returnAll: true,
	});

	expect(items).toHaveLength(crowdedUsers);
	expect(JSON.stringify(items.map(({ json }) => json)).length).toBeLessThan(55_000);
	expect(Object.keys(items[0]?.json ?? {}).sort()).toEqual([...ACCOUNT, ...PLACE].sort());
});

describe('the same access as somebody has', () => {
	const sameAs = async (operation: string, name: string, parameters: INodeParameters) => {
		const { items } = await run('get', { userName: name });
		return await run(
			operation,
			{ specifyRoles: 'json', rolesJson: '={{ $json.roles }}', ...parameters },
			items.map(({ json }) => json),
		);
	};
	const roles = [
		{ database: 'testdb', role: 'DML' },
		{ database: 'orders', role: 'other', privileges: 'SELECT,CREATE VIEW' },
	];

	it.each([
		['create', { userName: 'ann' }],
		['updateRoles', { userName: 'ann' }],
		['grantRole', { userName: 'ann' }],
	])('%s takes the roles as they came out', async (operation, parameters) => {
		await run('grantRole', { userName, roles: { values: roles } });
		if (operation !== 'create') await run('create', { userName: 'ann' });
		const { error, items } = await sameAs(operation, userName, parameters);

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ roles, granted: roles, revoked: [] });
		const of = (name: string) => sandbox.cloud.user(instanceId, tenantId, name)?.roles;
		expect(of('ann')).toEqual(of(userName));
	});

	it.each(['updateRoles', 'grantRole'])('%s refuses nothing to copy', async (operation) => {
		await run('create', { userName: 'bob' });
		const { error } = await sameAs(operation, 'bob', { userName });

		expect(error?.message).toMatch(/No role is given/);
		expect(sandbox.cloud.user(instanceId, tenantId, userName)?.roles).toHaveLength(1);
	});

	it('has tables and the grant option in an Oracle tenant', async () => {
		const { oracleInstance } = SEED;
		const there = inTenant(oracleInstance);
		const given = [{ database: 'SALES', role: 'ReadOnly', table: 'ORDERS', withGrant: true }];
		const account = { ...there, userName: oracleInstance.userName };
		await run('grantRole', { ...account, specifyRoles: 'json', rolesJson: JSON.stringify(given) });
		const { items } = await run('get', account);

		expect(items[0]?.json.roles).toEqual(expect.arrayContaining(given));
		const { error } = await run('create', {
			...there,
			userName: 'ANN',
			specifyRoles: 'json',
			rolesJson: JSON.stringify(items[0]?.json.roles),
		});
		expect(error).toBeUndefined();
	});
});

const answering = (account: IDataObject) =>
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers' },
				fault: 'answer',
				answer: { json: { success: true, data: { total: 1, dataList: [account] } } },
			},
		],
	});

describe('what was not read', () => {
	it('is absent, and roles that cannot be read are no empty list', async () => {
		answering({ userName, userType: 'NORMAL', databases: [{ database: 'testdb' }] });
		const { items } = await run('getMany', {});

		expect(items[0]?.json).toEqual({
			userName,
			userType: 'Normal',
			rolesError: expect.stringMatching(/the row on testdb has no role/),
			instanceId,
			tenantId,
			requestId: expect.any(String),
		});
	});

	it('does not make a new password a failure', async () => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: '500-before' }],
		});
		const { error, items } = await runOperation(
			sandbox,
			inMainTenant('tenantUser.updatePassword', { userName }),
			{ readBackTime: 1 },
		);

		expect(error).toBeUndefined();
		expect(items[0]?.json).toEqual({
			userName,
			generatedPassword: expect.any(String),
			instanceId,
			tenantId,
			requestId: expect.any(String),
		});
	});
});
