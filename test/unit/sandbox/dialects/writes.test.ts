// What changes are answered with, and what is stored in place of what was written.
import { SEED, type DialectChoice } from '../../../../sandbox';
import { api, raw, tenantPath } from '../support/api';
import { call } from '../support/digestClient';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const ORACLE = SEED.oracleInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const DATABASES = `${tenantPath()}/databases`;
const ROLES = `${USERS}/${userName}/authorization`;

const sandbox = useSandbox();
const speak = (choice: DialectChoice) => sandbox().setDialect(choice);
const cloud = () => sandbox().cloud;
const roles = (name: string = userName) => cloud().user(instanceId, tenantId, name)?.roles;
const setRoles = (...userRole: object[]) => api(sandbox(), 'POST', ROLES, { userRole });

describe('answers to changes', () => {
	const group = { securityIpGroupName: 'runners', securityIps: '["10.0.0.1"]' };
	const create = () => raw(sandbox(), 'POST', `${tenantPath()}/securityIpGroups`, group);

	it.each([
		['null', null],
		['true', true],
		['emptyObject', {}],
	] as const)('have this data: %s', async (data, value) => {
		speak({ writes: { data } });
		expect((await create()).content).toMatchObject({ data: value, success: true });
		expect(cloud().ipGroup(instanceId, tenantId, 'runners')).toEqual(['10.0.0.1']);
	});

	it('have no data', async () => {
		speak({ writes: { data: 'absent' } });
		expect((await create()).content).not.toHaveProperty('data');
	});

	it('say nothing of lists', async () => {
		speak({ writes: { data: 'null', deletes: 'true' } });
		expect((await api(sandbox(), 'GET', USERS)).data).toMatchObject({ total: 5 });
	});

	it.each([
		['new', ['orders']],
		['old', ['testdb']],
	] as const)('show the rows of an account: %s', async (rolesAnswer, databases) => {
		speak({ writes: { rolesAnswer }, rows: { systemRows: 'hidden' } });
		const { data } = await setRoles({ database: 'orders', role: 'DDL' });
		const rows: Array<{ database: string }> = Object(data).databases;
		expect(rows.map(({ database }) => database)).toEqual(databases);
		expect(roles()).toMatchObject([{ database: 'orders' }]);
	});

	it('show no rows of an account', async () => {
		speak({ writes: { rolesAnswer: 'absent' } });
		expect((await setRoles()).data).toEqual({ userName });
	});
});

describe('answers to deletes', () => {
	const body = { databaseNames: ['orders'] };
	const isThere = () => cloud().databases(instanceId, tenantId).includes('orders');

	it.each([
		['documented', undefined, false],
		['absent', undefined, false],
		['true', true, false],
		['false', false, true],
	] as const)('have this data: %s', async (deletes, value, stays) => {
		speak({ writes: { deletes } });
		const { status, data } = await api(sandbox(), 'DELETE', DATABASES, body);
		expect({ status, data }).toEqual({ status: 200, data: value });
		expect(isThere()).toBe(stays);
	});

	it('can be HTTP 204', async () => {
		speak({ writes: { deletes: 'noContent' } });
		const json = JSON.stringify(body);
		const answer = await call(sandbox(), { method: 'DELETE', target: DATABASES, body: json });
		expect(answer).toMatchObject({ status: 204, text: '' });
		expect(answer.headers['content-length']).toBeUndefined();
		expect(isThere()).toBe(false);
		expect((await raw(sandbox(), 'DELETE', DATABASES, body)).status).toBe(404);
	});
});

describe('names', () => {
	it('are folded to lower case in MySQL tenants, in every call', async () => {
		speak({ stored: { mysqlNames: 'lower' } });
		const create = { databaseName: 'Invoices', encoding: 'utf8mb4' };
		expect((await api(sandbox(), 'POST', DATABASES, create)).data).toEqual({
			databaseName: 'invoices',
		});
		await setRoles({ database: 'INVOICES', role: 'DDL' });
		expect(roles()).toMatchObject([{ database: 'invoices' }]);
		const found = await api(sandbox(), 'GET', `${DATABASES}?databaseName=InVoices`);
		expect(found.data).toMatchObject({ total: 1 });
		await api(sandbox(), 'DELETE', DATABASES, { databaseNames: ['INVOICES'] });
		expect(cloud().databases(instanceId, tenantId)).not.toContain('invoices');
	});

	it('are exact otherwise', async () => {
		expect(await setRoles({ database: 'TestDB', role: 'DDL' })).toMatchObject({ status: 400 });
	});

	it('are folded to capitals in Oracle tenants, in every call', async () => {
		speak({ stored: { oracleNames: 'capitals' } });
		const users = `${tenantPath(ORACLE)}/tenantUsers`;
		await api(sandbox(), 'POST', users, {
			...{ userName: 'auditor', password: 'ABCabc123@@', userType: 'Normal' },
		});
		const body = {
			modifyType: 'ADD',
			userRole: [{ database: 'hr', table: 'payroll', role: 'readonly' }],
		};
		expect((await api(sandbox(), 'POST', `${users}/auditor/authorization`, body)).status).toBe(200);
		expect(cloud().user(ORACLE.instanceId, ORACLE.tenantId, 'AUDITOR')?.roles).toMatchObject([
			{ database: 'HR', table: 'PAYROLL', role: 'ReadOnly' },
		]);
		const found = await api(sandbox(), 'GET', `${users}?userName=auditor`);
		expect(found.data).toMatchObject({ dataList: [{ userName: 'AUDITOR' }] });
		await api(sandbox(), 'DELETE', users, { users: ['auditor'] });
		expect(cloud().user(ORACLE.instanceId, ORACLE.tenantId, 'AUDITOR')).toBeUndefined();
	});
});

describe('grants', () => {
	it('can become others', async () => {
		speak({ stored: { roleInstead: { DDL: 'readwrite' }, withGrant: 'dropped' } });
		await setRoles(
			{ database: 'orders', role: 'ddl', withGrant: true },
			{ database: 'testdb', role: 'DML' },
		);
		expect(roles()).toMatchObject([
			{ database: 'orders', role: 'ReadWrite', privileges: 'ALL PRIVILEGES', withGrant: false },
			{ database: 'testdb', role: 'DML' },
		]);
	});
});

describe('descriptions', () => {
	it.each([
		['asWritten', ' a b '],
		['trimmed', 'a b'],
	] as const)('are stored %s', async (description, stored) => {
		speak({ stored: { description } });
		const body = { description: ' a b ' };
		await api(sandbox(), 'PUT', `${USERS}/${userName}/description`, body);
		expect(cloud().user(instanceId, tenantId, userName)?.description).toBe(stored);
		const create = { databaseName: 'invoices', encoding: 'utf8mb4', ...body };
		await api(sandbox(), 'POST', DATABASES, create);
		const found = await api(sandbox(), 'GET', `${DATABASES}?databaseName=invoices`);
		expect(found.data).toMatchObject({ dataList: [{ description: stored }] });
	});
});

describe('addresses', () => {
	const store = async (...ips: string[]) => {
		const body = { securityIpGroupName: 'runners', securityIps: JSON.stringify(ips) };
		await api(sandbox(), 'POST', `${tenantPath()}/securityIpGroups`, body);
		return cloud().ipGroup(instanceId, tenantId, 'runners');
	};

	it.each([
		['10.1.2.3/8', '10.0.0.0/8'],
		['10.1.2.3', '10.1.2.3/32'],
		['10.1.255.3/23', '10.1.254.0/23'],
		['0.0.0.0/0', '0.0.0.0/0'],
		['FD00:0:0:0:0:0:0:1', 'fd00::1/128'],
		['fd00:1234:ffff::5/36', 'fd00:1234:f000::/36'],
		['::ffff:10.1.2.3/120', '::ffff:a01:200/120'],
		['::1/0', '::/0'],
		['fe80::1%eth0', 'fe80::1%eth0'],
	])('%s can be stored as %s', async (given, stored) => {
		speak({ stored: { addresses: 'canonical' } });
		expect(await store(given)).toEqual([stored]);
	});

	it('are stored as they were written otherwise', async () => {
		expect(await store('10.1.2.3/8', 'FD00::/8')).toEqual(['10.1.2.3/8', 'FD00::/8']);
	});
});
