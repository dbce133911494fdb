// Changes that somebody else makes, at once or around a request.
import { SEED, type Edit } from '../../../sandbox';
import { api, tenantPath } from './support/api';
import { send } from './support/http';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, userName, lockedUserName, addressId } = SEED.mainInstance;
const USERS = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();
const edit = (...edits: Edit[]) => sandbox().edit(...edits);
const user = (name: string = userName) => sandbox().cloud.user(instanceId, tenantId, name);
const roles = () => user()?.roles.map(({ database, role }) => `${role} on ${database}`);
const list = async (query = '') => (await api(sandbox(), 'GET', `${USERS}${query}`)).data;

async function control(method: string, content?: unknown) {
	const body = content === undefined ? '' : JSON.stringify(content);
	const { status, text } = await send(sandbox(), { method, target: '/_sandbox/edits', body });
	const parsed: unknown = JSON.parse(text);
	return { status, content: parsed };
}

describe('edits of accounts', () => {
	it('create and delete them', async () => {
		edit({
			do: 'createAccount',
			userName: 'newcomer',
			userType: 'Normal',
			description: 'by hand',
			globalPermissions: 'Encrypt',
			roles: [{ database: 'orders', role: 'other', privileges: 'select' }],
		});
		expect(user('newcomer')).toMatchObject({
			userStatus: 'ONLINE',
			description: 'by hand',
			globalPermissions: 'Encrypt',
			roles: [{ database: 'orders', table: '*', role: 'other', privileges: 'SELECT' }],
		});
		edit({ do: 'deleteAccount', userName: 'newcomer' });
		expect(user('newcomer')).toBeUndefined();
	});

	it('can give a name to two accounts with different hosts', async () => {
		edit({ do: 'createAccount', userName, host: '10.0.0.%' });
		sandbox().setDialect({ accounts: { host: 'shown' } });
		expect(await list(`?userName=${userName}`)).toMatchObject({
			total: 2,
			dataList: [{ host: '%' }, { host: '10.0.0.%' }],
		});
		expect(user()?.roles).toHaveLength(1);
	});

	it('lock, unlock and describe them', () => {
		edit({ do: 'lock', userName }, { do: 'unlock', userName: lockedUserName });
		edit({ do: 'describe', userName, description: 'x' });
		expect(user()).toMatchObject({ userStatus: 'LOCKED', description: 'x' });
		expect(user(lockedUserName)?.userStatus).toBe('ONLINE');
	});

	it('give them a status of another name, until it is written', async () => {
		edit({ do: 'showStatus', userName, status: 'EXPIRED' });
		const query = `?userName=${userName}`;
		expect(await list(query)).toMatchObject({ dataList: [{ userStatus: 'EXPIRED' }] });
		expect(user()?.userStatus).toBe('ONLINE');
		await api(sandbox(), 'PUT', `${USERS}/${userName}/status`, { userStatus: 'ONLINE' });
		expect(await list(query)).toMatchObject({ dataList: [{ userStatus: 'ONLINE' }] });
		edit({ do: 'showStatus', userName, status: '' });
		expect(Object(await list(query)).dataList[0]).not.toHaveProperty('userStatus');
	});

	it('set, grant and revoke roles', () => {
		edit({ do: 'grant', userName, database: 'orders', role: 'ddl' });
		edit({ do: 'grant', userName, database: 'testdb', role: 'ReadOnly', withGrant: true });
		expect(roles()).toEqual(['DDL on orders', 'ReadOnly on testdb']);
		edit({ do: 'revoke', userName, database: 'orders' });
		expect(roles()).toEqual(['ReadOnly on testdb']);
		edit({ do: 'setRoles', userName, roles: [{ database: 'analytics', role: 'DML' }] });
		expect(roles()).toEqual(['DML on analytics']);
		edit({ do: 'setGlobalPermissions', userName, globalPermissions: 'Encrypt' });
		expect(user()?.globalPermissions).toBe('Encrypt');
	});

	it('work in another tenant, and on tables', () => {
		const { userName: name, ...place } = SEED.oracleInstance;
		const row = { database: 'HR', table: 'PAYROLL', role: 'ReadOnly' };
		edit({ do: 'grant', userName: name, ...row, ...place });
		const { cloud } = sandbox();
		expect(cloud.user(place.instanceId, place.tenantId, name)?.roles).toMatchObject([{}, row]);
	});
});

describe('edits of other things', () => {
	it('create and delete databases, with the roles on them', () => {
		edit({ do: 'createDatabase', databaseName: 'invoices' });
		edit({ do: 'deleteDatabase', databaseName: 'testdb' });
		expect(sandbox().cloud.databases(instanceId, tenantId)).toEqual([
			...['orders', 'analytics', 'invoices'],
		]);
		expect(roles()).toEqual([]);
	});

	it('set and delete IP groups', () => {
		const group = () => sandbox().cloud.ipGroup(instanceId, tenantId, 'runners');
		edit({ do: 'setIpGroup', securityIpGroupName: 'runners', securityIps: ['10.0.0.1'] });
		expect(group()).toEqual(['10.0.0.1']);
		edit({ do: 'deleteIpGroup', securityIpGroupName: 'runners' });
		expect(group()).toBeUndefined();
	});

	it('connect, confirm and disconnect endpoints', () => {
		const endpoints = () => sandbox().cloud.endpoints(instanceId, tenantId, addressId);
		edit({ do: 'disconnectEndpoint', addressId, endpointId: 'vpce-seed0001' });
		edit({ do: 'connectEndpoint', addressId, endpointId: 'vpce-2' });
		expect(sandbox().cloud.endpoint(instanceId, tenantId, addressId)?.confirmed).toBe(false);
		edit({ do: 'confirmEndpoint', addressId, endpointId: 'vpce-2' });
		expect(sandbox().cloud.endpoint(instanceId, tenantId, addressId)?.confirmed).toBe(true);
		edit({ do: 'connectEndpoint', addressId, endpointId: 'vpce-3' });
		expect(endpoints()).toEqual(['vpce-2', 'vpce-3']);
	});

	it.each<[string, Edit, RegExp]>([
		['an unknown account', { do: 'lock', userName: 'nobody' }, /no account nobody/],
		['an account that exists', { do: 'createAccount', userName }, /exists/],
		['an unknown role', { do: 'grant', userName, database: 'x', role: 'y' }, /no role y/],
		['an unknown tenant', { do: 'lock', userName, tenantId: 'x' }, /no tenant x/],
		[
			'an address without a service',
			{ do: 'confirmEndpoint', addressId: 'x', endpointId: 'y' },
			/no PrivateLink service/,
		],
	])('are refused for %s', (_, each, problem) => {
		expect(() => edit(each)).toThrow(problem);
	});
});

describe('edits that wait', () => {
	const match = { operation: 'ModifyTenantUserRoles' };
	const grant: Edit = { do: 'grant', userName, database: 'analytics', role: 'DDL' };
	const write = () =>
		api(sandbox(), 'POST', `${USERS}/${userName}/authorization`, {
			userRole: [{ database: 'orders', role: 'DML' }],
		});

	it.each([
		['before', ['DML on orders'], ['DML on orders']],
		['after', ['DML on orders'], ['DML on orders', 'DDL on analytics']],
	] as const)('are made %s the request, once', async (when, answered, stored) => {
		sandbox().editWhen({ when, match, edits: [grant] });
		await list();
		expect(roles()).toEqual(['DML on testdb']);
		const rows: Array<{ role?: string; database: string }> = Object((await write()).data).databases;
		const granted = rows.filter(({ role }) => role !== undefined);
		expect(granted.map(({ role, database }) => `${role} on ${database}`)).toEqual(answered);
		expect(roles()).toEqual(stored);
		await write();
		expect(roles()).toEqual(['DML on orders']);
	});

	it('are made before a request that takes no effect, too', async () => {
		sandbox().faults.load({ rules: [{ fault: 'cut-before' }] });
		sandbox().editWhen({ when: 'after', match, edits: [grant] });
		await write().catch(() => undefined);
		expect(roles()).toEqual(['DML on testdb', 'DDL on analytics']);
	});

	it('are made as often as they say, and no more after a reset', async () => {
		sandbox().editWhen({ when: 'after', match, times: 2, edits: [grant] });
		for (const stored of [2, 2, 1]) {
			await write();
			expect(roles()).toHaveLength(stored);
		}
		sandbox().editWhen({ when: 'after', edits: [grant] });
		sandbox().reset();
		await write();
		expect(roles()).toEqual(['DML on orders']);
	});

	it('wait for a request that is signed', async () => {
		sandbox().editWhen({ when: 'before', edits: [grant] });
		await send(sandbox(), { target: USERS });
		expect(roles()).toEqual(['DML on testdb']);
	});
});

describe('the control endpoint', () => {
	const lock = { do: 'lock', userName };

	it('makes edits at once', async () => {
		expect((await control('POST', { edits: [lock] })).status).toBe(200);
		expect(user()?.userStatus).toBe('LOCKED');
	});

	it('lets them wait, shows them and forgets them', async () => {
		const match = { path: 'tenantUsers$', query: { pageNumber: '2' } };
		await control('POST', { when: 'before', match, times: 2, edits: [lock] });
		expect((await control('GET')).content).toMatchObject([
			{ when: 'before', times: 2, edits: [lock] },
		]);
		await list();
		expect(user()?.userStatus).toBe('ONLINE');
		await list('?pageNumber=2');
		expect(user()?.userStatus).toBe('LOCKED');
		expect((await control('GET')).content).toMatchObject([{ times: 1 }]);
		await control('DELETE');
		expect((await control('GET')).content).toEqual([]);
	});

	it.each([
		['no request', null, /No request/],
		['no edits', {}, /"edits" must be a list/],
		['an unknown edit', { edits: [{ do: 'drop' }] }, /"do" must be one of createAccount/],
		['an edit that is none', { edits: ['lock'] }, /"do" must be one of/],
		['a missing field', { edits: [{ do: 'lock' }] }, /A lock needs "userName"/],
		['an unknown field', { edits: [{ ...lock, user: 'x' }] }, /no "user"/],
		['a wrong type', { edits: [{ do: 'lock', userName: 1 }] }, /"userName" must be a string/],
		[
			'a wrong role',
			{ edits: [{ ...lock, do: 'setRoles', roles: [{}] }] },
			/role needs "database"/,
		],
		['a wrong moment', { when: 'now', edits: [] }, /"when" must be one of before, after/],
		['a wrong query', { when: 'after', match: { query: 'x' }, edits: [] }, /"query" must be/],
		['an unknown account', { edits: [{ do: 'lock', userName: 'nobody' }] }, /no account nobody/],
	])('refuses %s', async (_, content, problem) => {
		const answer = await control('POST', content);
		expect(answer).toEqual({ status: 400, content: { error: expect.stringMatching(problem) } });
	});
});
