// ModifyTenantUserRoles on MySQL and on Oracle tenants.
import { SEED } from '../../../sandbox';
import { api, tenantPath, type Place } from './support/api';
import { useSandbox } from './support/sandbox';

const { userName, lockedUserName, adminUserName } = SEED.mainInstance;
const ORACLE = { ...SEED.oracleInstance };

const sandbox = useSandbox();
const modify = (body: unknown, name: string = userName, place: Place = SEED.mainInstance) =>
	api(sandbox(), 'POST', `${tenantPath(place)}/tenantUsers/${name}/authorization`, body);
const rolesOf = (name: string = userName, place: Place = SEED.mainInstance) =>
	sandbox()
		.cloud.user(place.instanceId, place.tenantId, name)
		?.roles.map(({ database, table, role }) => [database, table, role].join(' '));

describe('ModifyTenantUserRoles on a MySQL tenant', () => {
	const userRole = [{ database: 'testdb', role: 'DML' }];

	it('answers like the documented example, quirks included', async () => {
		const { status, data } = await modify({ modifyType: 'UPDATE', userRole });
		const row = { table: '*', userName, privilegeType: 'DEFAULT', withGrant: 0 };
		expect(status).toBe(200);
		expect(data).toEqual({
			databases: [
				{ ...row, database: 'mysql', privileges: 'SELECT' },
				{ ...row, database: 'oceanbase', privileges: 'SELECT' },
				{
					...row,
					database: 'testdb',
					Privileges: 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW',
					role: 'DML',
				},
			],
			userName,
		});
	});

	it('replaces the whole set', async () => {
		await modify({ userRole: [{ database: 'orders', role: 'readonly' }] });
		expect(rolesOf()).toEqual(['orders * ReadOnly']);
		await modify({ userRole: [] });
		expect(rolesOf()).toEqual([]);
	});

	it('takes what the Terraform provider sends', async () => {
		const text = JSON.stringify([
			{ withGrant: false, table: '', role: 'readwrite', database: 'testdb', privileges: '' },
		]);
		expect((await modify({ modifyType: 'UPDATE', userRole: text })).status).toBe(200);
		expect(rolesOf()).toEqual(['testdb * ReadWrite']);
	});

	it('takes a list of privileges with the role other', async () => {
		const list = [{ database: 'testdb', role: 'other', privileges: 'create view, SELECT' }];
		expect((await modify({ userRole: list })).data).toMatchObject({
			databases: [{}, {}, { role: 'other', Privileges: 'CREATE VIEW,SELECT' }],
		});
	});

	it.each([
		['array', 'text', userRole],
		['text', 'array', JSON.stringify(userRole)],
	] as const)('can be set to refuse the form %s', async (_, form, value) => {
		sandbox().cloud.settings.userRoleForm = form;
		const other = typeof value === 'string' ? userRole : JSON.stringify(userRole);
		expect(await modify({ userRole: value })).toMatchObject({
			status: 400,
			errorCode: 'InvalidParameterType',
		});
		expect((await modify({ userRole: other })).status).toBe(200);
	});

	it.each([
		['no list', { modifyType: 'UPDATE', database: 'testdb', role: 'DML' }, 'MissingParameter'],
		['text that is no JSON', { userRole: '[' }, 'InvalidParameter'],
		['an entry that is no object', { userRole: ['DML'] }, 'InvalidParameter'],
		['a number', { userRole: 7 }, 'InvalidParameterType'],
		['keys in capitals', { userRole: [{ Database: 'testdb', Role: 'DML' }] }, 'MissingParameter'],
		['no role', { userRole: [{ database: 'testdb' }] }, 'MissingParameter'],
		['an unknown role', { userRole: [{ database: 'testdb', role: 'X' }] }, 'UnknownRole'],
		[
			'other without privileges',
			{ userRole: [{ database: 'testdb', role: 'other' }] },
			'MissingParameter',
		],
		[
			'other with an unknown privilege',
			{ userRole: [{ database: 'testdb', role: 'other', privileges: 'FLY' }] },
			'UnknownRole',
		],
		[
			'an unknown database',
			{ userRole: [{ database: 'x', role: 'DML' }] },
			'UnknownDatabaseInRoles',
		],
		[
			'a table',
			{ userRole: [{ database: 'testdb', role: 'DML', table: 't' }] },
			'InvalidParameter',
		],
		['one database twice', { userRole: [...userRole, ...userRole] }, 'InvalidParameter'],
		['ADD', { modifyType: 'ADD', userRole }, 'ModifyTypeNotSupported'],
	])('refuses %s and changes nothing', async (_, body, errorCode) => {
		expect(await modify(body)).toMatchObject({ status: 400, errorCode });
		expect(rolesOf()).toEqual(['testdb * DML']);
	});

	it('refuses locked accounts, administrators, strangers and standby clusters', async () => {
		expect(await modify({ userRole }, lockedUserName)).toMatchObject({ status: 409 });
		expect(await modify({ userRole }, adminUserName)).toMatchObject({ status: 400 });
		expect(await modify({ userRole }, 'nobody')).toMatchObject({ status: 404 });
		expect(await modify({ userRole }, userName, SEED.standbyInstance)).toMatchObject({
			errorCode: 'NotSupportedForStandbyCluster',
		});
	});
});

describe('ModifyTenantUserRoles on an Oracle tenant', () => {
	const change = (modifyType: string | undefined, ...userRole: unknown[]) =>
		modify({ ...(modifyType && { modifyType }), userRole }, ORACLE.userName, ORACLE);
	const roles = () => rolesOf(ORACLE.userName, ORACLE);
	const seeded = { database: 'HR', table: 'EMPLOYEES', role: 'ReadWrite' };
	const another = { database: 'SALES', role: 'ReadOnly' };

	it('adds rows', async () => {
		expect((await change('ADD', another)).status).toBe(200);
		expect(roles()).toEqual(['HR EMPLOYEES ReadOnly', 'SALES * ReadOnly']);
		expect(await change('ADD', another)).toMatchObject({ status: 409 });
	});

	it('updates rows', async () => {
		expect((await change('UPDATE', seeded)).status).toBe(200);
		expect(roles()).toEqual(['HR EMPLOYEES ReadWrite']);
		expect(await change('UPDATE', another)).toMatchObject({ status: 404 });
	});

	it('deletes rows', async () => {
		expect((await change('DELETE', seeded)).status).toBe(200);
		expect(roles()).toEqual([]);
		expect(await change('DELETE', seeded)).toMatchObject({ status: 404 });
	});

	it('wants to know how, and knows two roles', async () => {
		expect(await change(undefined, another)).toMatchObject({ errorCode: 'ModifyTypeNotSupported' });
		expect(await change('ADD', { ...another, role: 'DML' })).toMatchObject({
			errorCode: 'UnknownRole',
		});
	});
});
