// Database accounts: create, describe, change, delete.
import { SEED } from '../../../sandbox';
import { api, tenantPath } from './support/api';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, userName, lockedUserName, oddUserName } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;
const NEW = { userName: 'jane_doe', password: 'ABCabc123@@', userType: 'Normal' };

const sandbox = useSandbox();
const user = (name: string) => sandbox().cloud.user(instanceId, tenantId, name);
const create = (fields: Record<string, unknown> = {}, target = USERS) =>
	api(sandbox(), 'POST', target, { ...NEW, ...fields });
const has = (name: string, password: string) =>
	sandbox().cloud.hasPassword(instanceId, tenantId, name, password);

describe('CreateTenantUser', () => {
	it('creates an account', async () => {
		const roles = '[{"database":"testdb","role":"readwrite"},{"database":"orders","role":"DDL"}]';
		const answer = await create({ description: 'from a test', roles });
		expect(answer).toMatchObject({
			status: 200,
			data: { userName: 'jane_doe', userStatus: 'ONLINE', userType: 'normal' },
		});
		expect(user('jane_doe')).toEqual({
			userName: 'jane_doe',
			userType: 'Normal',
			userStatus: 'ONLINE',
			description: 'from a test',
			roles: [
				expect.objectContaining({ database: 'testdb', role: 'ReadWrite' }),
				expect.objectContaining({ database: 'orders', role: 'DDL' }),
			],
		});
		expect(has('jane_doe', 'ABCabc123@@')).toBe(true);
		expect(has('jane_doe', 'ABCabc123@!')).toBe(false);
	});

	it.each(['', 'null', '[]'])('takes %j for no roles', async (roles) => {
		expect((await create({ roles })).status).toBe(200);
		expect(user('jane_doe')?.roles).toEqual([]);
	});

	it.each([
		['reserved names in any case', { userName: 'Root' }, 400, 'ReservedName'],
		['names of one letter', { userName: 'j' }, 400, 'InvalidParameter'],
		['names that start with a capital', { userName: 'Jane' }, 400, 'InvalidParameter'],
		['names that exist', { userName }, 409, 'TenantUserAlreadyExists'],
		['an empty name', { userName: '' }, 400, 'MissingParameter'],
		['a name that is no text', { userName: 7 }, 400, 'InvalidParameter'],
		['no password', { password: undefined }, 400, 'MissingParameter'],
		['short passwords', { password: 'Aa1!aaaaa' }, 400, 'InvalidPassword'],
		['long passwords', { password: `Aa1!${'a'.repeat(29)}` }, 400, 'InvalidPassword'],
		['passwords without a special character', { password: 'ABCabc12345' }, 400, 'InvalidPassword'],
		['other special characters', { password: 'ABCabc123@@~' }, 400, 'InvalidPassword'],
		['unknown types', { userType: 'Super' }, 400, 'InvalidParameter'],
		['long descriptions', { description: 'x'.repeat(257) }, 400, 'InvalidParameter'],
		['roles as an array', { roles: [] }, 400, 'InvalidParameter'],
		['roles that are no JSON', { roles: 'DML' }, 400, 'InvalidParameter'],
		[
			'unknown databases',
			{ roles: '[{"database":"x","role":"DML"}]' },
			400,
			'UnknownDatabaseInRoles',
		],
		['unknown roles', { roles: '[{"database":"testdb","role":"X"}]' }, 400, 'UnknownRole'],
		[
			'roles of an administrator',
			{ userType: 'Admin', roles: '[{"database":"testdb","role":"DML"}]' },
			400,
			'RolesNotSupportedForUserType',
		],
	])('refuses %s', async (_, fields, status, errorCode) => {
		const before = sandbox().cloud.users(instanceId, tenantId);
		expect(await create(fields)).toMatchObject({ status, success: false, errorCode });
		expect(sandbox().cloud.users(instanceId, tenantId)).toEqual(before);
	});

	it('refuses a standby cluster', async () => {
		const answer = await create({}, `${tenantPath(SEED.standbyInstance)}/tenantUsers`);
		expect(answer).toMatchObject({ status: 403, errorCode: 'NotSupportedForStandbyCluster' });
	});

	it('refuses read-only accounts on an Oracle tenant', async () => {
		const target = `${tenantPath(SEED.oracleInstance)}/tenantUsers`;
		const answer = await create({ userType: 'ReadonlyAccount' }, target);
		expect(answer).toMatchObject({ status: 400, errorCode: 'NotSupportedForTenantMode' });
	});
});

describe('DescribeTenantUsers', () => {
	const describeUsers = (
		query = '',
		place: { instanceId: string; tenantId: string } = SEED.mainInstance,
	) => api(sandbox(), 'GET', `${tenantPath(place)}/tenantUsers${query}`);

	it('shows rows that nobody granted before those that somebody did', async () => {
		const system = {
			privileges: 'SELECT',
			table: '*',
			userName,
			privilegeType: 'DEFAULT',
			withGrant: 0,
		};
		const { data } = await describeUsers(`?userName=${userName}`);
		expect(data).toEqual({
			total: 1,
			hasMore: false,
			dataList: [
				{
					userName,
					userType: 'normal',
					userStatus: 'ONLINE',
					description: 'payment tests',
					databases: [
						{ ...system, database: 'mysql' },
						{ ...system, database: 'oceanbase' },
						{
							...system,
							database: 'testdb',
							role: 'DML',
							privileges: 'SELECT,INSERT,UPDATE,DELETE,SHOW VIEW',
						},
					],
				},
			],
		});
	});

	it('shows no rows of an administrator', async () => {
		const { data } = await describeUsers('?userName=app_admin');
		expect(data).toMatchObject({ dataList: [{ userType: 'admin', databases: [] }] });
	});

	it('finds by a part of the name, and exactly by the name', async () => {
		expect((await describeUsers('?searchKey=PAY')).data).toMatchObject({ total: 1 });
		expect((await describeUsers('?userName=pay')).data).toMatchObject({ total: 0 });
	});

	it('gives pages', async () => {
		const place = { instanceId, tenantId: SEED.mainInstance.crowdedTenantId };
		const total = SEED.mainInstance.crowdedUsers;
		const first = await describeUsers('', place);
		expect(first.data).toMatchObject({ total, hasMore: true, dataList: { length: 10 } });
		const last = await describeUsers('?pageNumber=3&pageSize=100', place);
		expect(last.data).toMatchObject({ total, hasMore: false, dataList: { length: 37 } });
		const beyond = await describeUsers('?pageNumber=4&pageSize=100', place);
		expect(beyond.data).toMatchObject({ total, hasMore: false, dataList: [] });
	});

	it.each(['pageNumber=0', 'pageNumber=x', 'pageSize=101', 'pageSize=-1'])(
		'refuses %s',
		async (query) => {
			expect((await describeUsers(`?${query}`)).status).toBe(400);
		},
	);
});

describe('DeleteTenantUsers', () => {
	it.each([
		['an array', { users: [userName, lockedUserName] }],
		['JSON text', { users: JSON.stringify([userName, lockedUserName]) }],
		['Users in capitals', { Users: JSON.stringify([userName, lockedUserName]) }],
	])('takes %s, locked accounts included', async (_, body) => {
		const answer = await api(sandbox(), 'DELETE', USERS, body);
		expect(answer).toMatchObject({ status: 200, success: true, data: undefined });
		expect(user(userName)).toBeUndefined();
		expect(user(lockedUserName)).toBeUndefined();
	});

	it('deletes nobody where one of them does not exist', async () => {
		const answer = await api(sandbox(), 'DELETE', USERS, { users: [userName, 'nobody'] });
		expect(answer).toMatchObject({ status: 404, errorCode: 'TenantUserNotFound' });
		expect(user(userName)).toBeDefined();
	});

	it.each([{}, { users: [] }, { users: 'pay_test' }, { users: [1] }])(
		'refuses %j',
		async (body) => {
			expect((await api(sandbox(), 'DELETE', USERS, body)).status).toBe(400);
		},
	);
});

describe('changes of one account', () => {
	const put = (name: string, what: string, body: unknown) =>
		api(sandbox(), 'PUT', `${USERS}/${encodeURIComponent(name)}/${what}`, body);

	it('changes the password', async () => {
		expect((await put(userName, 'password', { userPassword: 'New#Pass2026' })).status).toBe(200);
		expect(has(userName, 'New#Pass2026')).toBe(true);
		expect(has(userName, SEED.userPassword)).toBe(false);
	});

	it('wants the new password as userPassword', async () => {
		expect((await put(userName, 'password', { password: 'New#Pass2026' })).status).toBe(400);
		expect(has(userName, SEED.userPassword)).toBe(true);
	});

	it('changes the description', async () => {
		expect((await put(userName, 'description', { description: 'ü' })).status).toBe(200);
		expect(user(userName)?.description).toBe('ü');
	});

	it('finds an account whose name needs every kind of encoding', async () => {
		expect((await put(oddUserName, 'description', { description: 'odd' })).status).toBe(200);
		expect(user(oddUserName)?.description).toBe('odd');
	});

	it('locks and unlocks', async () => {
		expect((await put(userName, 'status', { userStatus: 'LOCKED' })).status).toBe(200);
		expect(user(userName)?.userStatus).toBe('LOCKED');
		expect((await put(userName, 'status', { userStatus: 'ONLINE' })).status).toBe(200);
		expect(user(userName)?.userStatus).toBe('ONLINE');
		expect((await put(userName, 'status', { status: 'LOCKED' })).status).toBe(400);
	});

	it.each([
		['password', { userPassword: 'New#Pass2026' }],
		['description', { description: 'x' }],
	])('refuses the %s of a locked account', async (what, body) => {
		const answer = await put(lockedUserName, what, body);
		expect(answer).toMatchObject({ status: 409, errorCode: 'TenantUserLocked' });
	});

	it('refuses an unknown account', async () => {
		expect((await put('nobody', 'status', { userStatus: 'LOCKED' })).status).toBe(404);
	});
});
