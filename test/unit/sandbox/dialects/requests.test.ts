// What a dialect understands of request bodies, and what it does with the rest.
import { SEED, type Dialect } from '../../../../sandbox';
import { api, raw, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const DATABASES = `${tenantPath()}/databases`;
const GROUPS = `${tenantPath()}/securityIpGroups`;
const ROW = { database: 'orders', role: 'DDL' };

type Requests = Partial<Dialect['requests']>;

const sandbox = useSandbox();
const speak = (requests: Requests = {}) => sandbox().setDialect({ requests });
const user = (name: string = userName) => sandbox().cloud.user(instanceId, tenantId, name);
const roles = (name?: string) => user(name)?.roles.map(({ database }) => database);
const names = () => sandbox().cloud.databases(instanceId, tenantId);

const CALLS = {
	deleteUsers: (body: unknown) => api(sandbox(), 'DELETE', USERS, body),
	setStatus: (body: unknown) => api(sandbox(), 'PUT', `${USERS}/${userName}/status`, body),
	setRoles: (body: unknown) => api(sandbox(), 'POST', `${USERS}/${userName}/authorization`, body),
	deleteDatabases: (body: unknown) => api(sandbox(), 'DELETE', DATABASES, body),
	createGroup: (body: object) =>
		api(sandbox(), 'POST', GROUPS, { securityIpGroupName: 'runners', ...body }),
	createUser: (body: object) =>
		api(sandbox(), 'POST', USERS, {
			...{ userName: 'jane_doe', password: 'ABCabc123@@', userType: 'Normal' },
			...body,
		}),
};

type Case = [
	call: keyof typeof CALLS,
	requests: Requests,
	understood: object,
	other: object,
	done: () => boolean,
];

const LIST = ['a', 'list'];
const isGone = () => user() === undefined;
const isLocked = () => user()?.userStatus === 'LOCKED';
const hasRow = () => roles()?.join() === 'orders';
const isDropped = () => !names().includes('orders');
const hasGroup = () => sandbox().cloud.ipGroup(instanceId, tenantId, 'runners')?.length === 1;
const asText = (value: unknown) => JSON.stringify(value);

const CASES: Case[] = [
	['deleteUsers', { usersKey: 'Users' }, { Users: [userName] }, { users: [userName] }, isGone],
	['deleteUsers', { usersKey: 'users' }, { users: [userName] }, { Users: [userName] }, isGone],
	[
		'deleteUsers',
		{ usersForm: 'text' },
		{ users: asText([userName]) },
		{ users: [userName] },
		isGone,
	],
	[
		'deleteUsers',
		{ usersForm: 'list' },
		{ users: [userName] },
		{ users: asText([userName]) },
		isGone,
	],
	[
		'setStatus',
		{ userStatusKey: 'status' },
		{ status: 'LOCKED' },
		{ userStatus: 'LOCKED' },
		isLocked,
	],
	['setStatus', {}, { userStatus: 'LOCKED' }, { status: 'LOCKED' }, isLocked],
	['setRoles', { userRoleForm: 'text' }, { userRole: asText([ROW]) }, { userRole: [ROW] }, hasRow],
	['setRoles', { userRoleForm: 'list' }, { userRole: [ROW] }, { userRole: asText([ROW]) }, hasRow],
	[
		'deleteDatabases',
		{ databaseNamesForm: 'text' },
		{ databaseNames: asText(['orders']) },
		{ databaseNames: ['orders'] },
		isDropped,
	],
	[
		'deleteDatabases',
		{ databaseNamesForm: 'list' },
		{ databaseNames: ['orders'] },
		{ databaseNames: asText(['orders']) },
		isDropped,
	],
	[
		'createGroup',
		{ securityIpsForm: 'list' },
		{ securityIps: ['10.0.0.1'] },
		{ securityIps: asText(['10.0.0.1']) },
		hasGroup,
	],
	[
		'createGroup',
		{},
		{ securityIps: asText(['10.0.0.1']) },
		{ securityIps: ['10.0.0.1'] },
		hasGroup,
	],
];

const ALL = ['users', 'userStatus', 'userRole', 'databaseNames', 'securityIps', 'roles'] as const;

describe.each(CASES)('%s with %j', (name, requests, understood, other, done) => {
	it('does what it understands', async () => {
		speak(requests);
		expect((await CALLS[name](understood)).status).toBe(200);
		expect(done()).toBe(true);
	});

	it('refuses the other, and does nothing', async () => {
		speak(requests);
		expect(await CALLS[name](other)).toMatchObject({ status: 400, success: false });
		expect(done()).toBe(false);
	});

	it('ignores the other where told to, and does nothing', async () => {
		speak({ ...requests, ignores: ALL });
		expect(await CALLS[name](other)).toMatchObject({ status: 200, success: true });
		expect(done()).toBe(false);
	});

	it('does what it understands beside what it ignores', async () => {
		speak({ ...requests, ignores: ALL });
		await CALLS[name]({ ...other, ...understood });
		expect(done()).toBe(true);
	});
});

describe('either', () => {
	it('takes both names and forms', async () => {
		speak({ userStatusKey: 'either', securityIpsForm: 'either', rolesForm: 'either' });
		await CALLS.setStatus({ status: 'LOCKED' });
		expect(isLocked()).toBe(true);
		await CALLS.createGroup({ securityIps: ['10.0.0.1'] });
		expect(hasGroup()).toBe(true);
		await CALLS.createUser({ roles: [ROW] });
		expect(roles('jane_doe')).toEqual(['orders']);
	});
});

describe('roles of CreateTenantUser', () => {
	it.each([
		[{ rolesForm: 'list', ignores: ['roles'] }, asText([ROW])],
		[{ ignores: ['roles'] }, [ROW]],
	] as const)('%j: the account is created without them', async (requests, given) => {
		speak(requests);
		expect((await CALLS.createUser({ roles: given })).status).toBe(200);
		expect(roles('jane_doe')).toEqual([]);
	});
});

describe('an ignored userRole', () => {
	it('can stand for an empty list', async () => {
		speak({ userRoleForm: 'text', ignores: ['userRole'], ignoredUserRole: 'revokesAll' });
		expect((await CALLS.setRoles({ userRole: [ROW] })).status).toBe(200);
		expect(roles()).toEqual([]);
	});

	it('is answered with the rows that there are', async () => {
		speak({ userRoleForm: 'text', ignores: ['userRole'] });
		const { data } = await CALLS.setRoles({ userRole: [ROW] });
		expect(data).toMatchObject({ databases: [{}, {}, { database: 'testdb' }], userName });
	});

	it('is no reason to accept a stranger', async () => {
		speak({ userStatusKey: 'status', ignores: ['userStatus'] });
		const answer = await api(sandbox(), 'PUT', `${USERS}/nobody/status`, { userStatus: 'LOCKED' });
		expect(answer.status).toBe(404);
	});
});

describe('a wrong form', () => {
	it.each([
		['400', { status: 400, errorCode: 'InvalidParameterType' }],
		['415', { status: 415, errorCode: 'InvalidParameterType' }],
		['422', { status: 422, errorCode: 'InvalidParameterType' }],
		['200', { status: 200, success: false, errorCode: 'InvalidParameterType' }],
		['500', { status: 500, success: false, errorCode: 'E001R000' }],
	] as const)('is refused with %s', async (formRefusal, refusal) => {
		speak({ userRoleForm: 'text', formRefusal });
		expect(await CALLS.setRoles({ userRole: LIST })).toMatchObject(refusal);
		expect(roles()).toEqual(['testdb']);
	});
});

describe('a list in place of a documented text', () => {
	it('is refused after other checks, as ever', async () => {
		const groups = `${tenantPath({ instanceId, tenantId: 'x' })}/securityIpGroups`;
		const body = { securityIpGroupName: 'runners', securityIps: ['10.0.0.1'] };
		expect((await api(sandbox(), 'POST', groups, body)).errorCode).toBe('TenantNotFound');
		expect((await api(sandbox(), 'POST', GROUPS, body)).errorCode).toBe('InvalidParameter');
	});
});

describe('keys of rows', () => {
	const capitals = { Database: 'orders', Role: 'DDL' };

	it.each([
		['camel', ROW, 200],
		['camel', capitals, 400],
		['pascal', ROW, 400],
		['pascal', capitals, 200],
		['either', ROW, 200],
		['either', capitals, 200],
	] as const)('%s: %j is answered with %i', async (rowKeys, row, status) => {
		speak({ rowKeys });
		expect((await CALLS.setRoles({ userRole: [row] })).status).toBe(status);
		expect((await CALLS.setRoles({ userRole: asText([row]) })).status).toBe(status);
		expect(hasRow()).toBe(status === 200);
	});
});

describe('the documented body', () => {
	const ids = { instanceId, tenantId };
	const create = { databaseName: 'invoices', encoding: 'utf8mb4' };
	const drop = { databaseNames: ['orders'] };
	const change = { userPassword: 'New#Pass2026' };
	const password = `${USERS}/${userName}/password`;

	it.each([
		['POST', DATABASES, create, ids],
		['DELETE', DATABASES, drop, ids],
		['PUT', password, change, { ...ids, userName }],
	] as const)('of %s %s may be required', async (method, target, body, repeated) => {
		speak({ requiresDocumentedBody: true });
		for (const name of Object.keys(repeated)) {
			const lacking = { ...body, ...repeated, [name]: undefined };
			const wrong = { ...body, ...repeated, [name]: 'another' };
			const errorCode = 'MissingParameter';
			expect(await api(sandbox(), method, target, lacking)).toMatchObject({
				status: 400,
				errorCode,
			});
			expect((await api(sandbox(), method, target, wrong)).status).toBe(400);
		}
		expect((await api(sandbox(), method, target, { ...body, ...repeated })).status).toBe(200);
	});

	it('is not required by default', async () => {
		expect((await raw(sandbox(), 'POST', DATABASES, create)).status).toBe(200);
		expect((await raw(sandbox(), 'DELETE', DATABASES, { ...drop, ...ids })).status).toBe(200);
		expect((await raw(sandbox(), 'PUT', password, change)).status).toBe(200);
	});
});
