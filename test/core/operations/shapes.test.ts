// Requests and answers that the sources describe in more than one way.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { startProxy, type Proxy } from '../harness/proxy';
import { useSandbox } from '../harness/useSandbox';
import { IDS, TENANT } from './cases/operationCase';

const { userName, lockedUserName, addressId } = SEED.mainInstance;

const sandbox = useSandbox();
let proxy: Proxy;

beforeAll(async () => {
	proxy = await startProxy(sandbox);
});
beforeEach(() => proxy.interfere({}));
afterAll(async () => await proxy.close());

async function run(name: string, parameters: INodeParameters, items: IDataObject[] = [{}]) {
	return await runOperation(proxy, inMainTenant(name, parameters), {}, { items });
}

const bodies = () => proxy.seen.flatMap(({ method, body }) => (method === 'GET' ? [] : [body]));

describe('a form that the server does not take', () => {
	const isArray = (name: string) => (body: unknown) => Array.isArray(Object(body)[name]);

	it('sends names of accounts as JSON text after an HTTP 400, and remembers it', async () => {
		proxy.interfere({ refuses: ({ body }) => isArray('users')(body) });
		const { error, items } = await run('tenantUser.delete', { userNames: '={{ $json.name }}' }, [
			{ name: userName },
			{ name: lockedUserName },
		]);

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.names)).toEqual([[userName], [lockedUserName]]);
		expect(bodies()).toEqual([
			{ users: [userName] },
			{ users: `["${userName}"]`, Users: `["${userName}"]` },
			{ users: `["${lockedUserName}"]`, Users: `["${lockedUserName}"]` },
		]);
	});

	it('sends names of databases as JSON text after an HTTP 400', async () => {
		proxy.interfere({ refuses: ({ body }) => isArray('databaseNames')(body) });
		const { error } = await run('database.delete', { databaseNames: 'orders' });

		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{ ...IDS, databaseNames: ['orders'] },
			{ ...IDS, databaseNames: '["orders"]' },
		]);
		expect(sandbox.cloud.databases(IDS.instanceId, IDS.tenantId)).not.toContain('orders');
	});

	it('sends the status under its older name too after an HTTP 400', async () => {
		proxy.interfere({
			refuses: ({ method, body }) => method === 'PUT' && !('status' in Object(body)),
		});
		const { error } = await run('tenantUser.lock', { userName });

		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{ userStatus: 'LOCKED' },
			{ userStatus: 'LOCKED', status: 'LOCKED' },
		]);
	});

	it('reports the first refusal when both forms are refused', async () => {
		proxy.interfere({ refuses: () => true });
		const { error } = await run('tenantUser.delete', { userNames: userName });

		expect(error?.message).toBe(`Could not delete the accounts "${userName}": wrong type`);
		expect(bodies()).toHaveLength(2);
	});
});

/** Lets every answer hold this `data`; or only those to calls of one method. */
function answerWith(data: unknown, others: Record<string, unknown> = {}, only?: string): void {
	proxy.interfere({
		rewrites: ({ method }, envelope) =>
			only === undefined || only === method ? { ...envelope, ...others, data } : envelope,
	});
}

describe('an answer of another shape', () => {
	it('takes a tenant out of its wrapper', async () => {
		answerWith({ tenant: { tenantId: IDS.tenantId, tenantMode: 'Oracle' }, tenantZones: [] });
		const { items } = await run('tenant.get', {});

		expect(items[0]?.json).toEqual({
			...IDS,
			tenantMode: 'Oracle',
			tenantZones: [],
			requestId: expect.any(String),
		});
	});

	it.each([
		['a list', [{ addressId, addressStatus: 'ONLINE' }]],
		['a single address', { addressId, addressStatus: 'ONLINE' }],
		['a dataList', { dataList: [{ addressId, addressStatus: 'ONLINE' }] }],
	])('reads the PrivateLink state from %s', async (_what, data) => {
		answerWith(data);
		const { items } = await run('privateLink.get', {});

		expect(items.map(({ json }) => json)).toEqual([
			{ addressId, addressStatus: 'ONLINE', ...IDS, requestId: expect.any(String) },
		]);
	});

	it('picks the wanted address out of all of them', async () => {
		answerWith([{ addressId: 'another' }, { addressId }]);
		const { items } = await run('privateLink.get', { addressId });

		expect(items.map(({ json }) => json.addressId)).toEqual([addressId]);
	});

	it('says so when the wanted address is not among them', async () => {
		answerWith([{ addressId: 'another' }]);
		const { error } = await run('privateLink.get', { addressId });

		expect(error?.message).toMatch(/the tenant has no private address "rs-private-0001"/);
	});

	it('takes a database that is being deleted for deleted', async () => {
		const dataList = [{ databaseName: 'orders', status: 'DELETING' }];
		answerWith({ dataList });
		sandbox.faults.load({ rules: [{ fault: 'cut-before', match: { method: 'DELETE' } }] });
		const { error, items } = await run('database.delete', { databaseNames: 'orders' });

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ deleted: true, names: ['orders'] });
	});

	it('copies the first of the nested links to where the API page has its fields', async () => {
		const link = { privateLinkStatus: 'ONLINE', privateLinkEndpointId: 'vpce-1' };
		answerWith([{ addressId, privateLinkList: [link, { privateLinkEndpointId: 'vpce-2' }] }]);
		const { items } = await run('privateLink.get', {});

		expect(items[0]?.json).toMatchObject({
			addressId,
			privateLinkStatus: 'ONLINE',
			privateLinkEndpointId: 'vpce-1',
			privateLinkList: [link, { privateLinkEndpointId: 'vpce-2' }],
		});
	});

	it('says that there is no address when the answer holds an empty list', async () => {
		answerWith([]);
		const { error } = await run('privateLink.get', {});

		expect(error?.message).toMatch(/the tenant has no private address/);
	});

	it.each([[{}], [null], [undefined]])(
		'says nothing of addresses when the answer holds %j',
		async (data) => {
			answerWith(data);
			const { error } = await run('privateLink.get', {});

			expect(error?.message).toMatch(/the response has no list/);
		},
	);

	it.each([
		['privateLink.confirm', { endpointId: 'vpce-1' }],
		['privateLink.delete', { addressId }],
	])('takes a false of %s for a failure', async (name, parameters) => {
		answerWith(false);
		sandbox.edit({ do: 'connectEndpoint', addressId, endpointId: 'vpce-1' });
		const { error } = await run(name, parameters);

		expect(error?.message).toMatch(/the service reported no error, but returned false/);
	});

	it.each([
		['comma-separated text', '10.0.0.1, 10.0.0.0/8'],
		['the text of a JSON list', '["10.0.0.1","10.0.0.0/8"]'],
		['a list', ['10.0.0.1', '10.0.0.0/8']],
	])('reads the addresses of a group from %s', async (_what, securityIps) => {
		answerWith({ dataList: [{ securityIpGroupName: 'g', securityIps }] });
		const { items } = await run('ipAllowlistGroup.getMany', { returnAll: true });

		expect(items[0]?.json.securityIps).toEqual(['10.0.0.1', '10.0.0.0/8']);
	});

	const row = { database: 'testdb', role: 'DML', Privileges: 'SELECT', withGrant: 0 };

	it.each([
		['databases', { databases: [row] }],
		['dataList', { dataList: [row] }],
		['datalist', { datalist: [row] }],
	])('reads the rows of an account from %s', async (_what, rows) => {
		answerWith({ total: 1, dataList: [{ userName, ...rows }] });
		const { items } = await run('tenantUser.get', { userName });

		expect(items[0]?.json.roles).toEqual([{ database: 'testdb', role: 'DML' }]);
	});

	it('never puts out a password that the service should not have sent', async () => {
		answerWith({ total: 1, dataList: [{ userName, password: 'Leaked#1234', databases: [] }] });
		const { items } = await run('tenantUser.getMany', { returnAll: true });

		expect(items[0]?.json).toEqual({
			userName,
			roles: [],
			...IDS,
			requestId: expect.any(String),
		});
	});

	it.each(['true', true, undefined])('takes success %j for a success', async (success) => {
		answerWith({}, { success }, 'PUT');
		const { error } = await run('tenantUser.lock', { userName });

		expect(error).toBeUndefined();
	});

	it('says so when another account than the wanted one comes back', async () => {
		answerWith({ total: 1, dataList: [{ userName: `${userName}_2` }] });
		const { error } = await run('tenantUser.get', { userName });

		expect(error?.message).toBe(
			`Could not get the account "${userName}": there is no such account`,
		);
		expect(proxy.seen[0]?.path).toBe(`${TENANT}/tenantUsers`);
	});
});

describe('an answer that is spelled otherwise than what was asked for', () => {
	it('is a success all the same, and the list is what comes out', async () => {
		const respell = { description: 'Sales', userType: 'READONLY' };
		proxy.interfere({
			rewrites: ({ method }, envelope) =>
				method === 'POST'
					? { ...envelope, data: { ...Object(envelope.data), ...respell } }
					: envelope,
		});
		const { error, items } = await run('tenantUser.create', {
			userName: 'jane',
			generatePassword: false,
			password: 'ABCabc123@@',
			userType: 'ReadonlyAccount',
			additionalFields: { description: 'Sales ' },
		});

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({
			created: true,
			userType: 'ReadonlyAccount',
			description: 'Sales ',
		});
	});
});

it.each([
	['a single address', (link: unknown) => link],
	['a datalist', (link: unknown) => ({ datalist: [link] })],
])('knows from %s, too, that an account is allowed already', async (_shape, dataOf) => {
	sandbox.cloud.settings.allowlistDuplicate = 'refuse';
	const entry = { userAccount: '100012345678', addressId };
	await run('privateLink.addAllowlistUser', entry);
	proxy.interfere({
		rewrites: ({ method }, envelope) =>
			method === 'GET' && Array.isArray(envelope.data)
				? { ...envelope, data: dataOf(envelope.data.find((link) => link.addressId === addressId)) }
				: envelope,
	});
	const { error, items } = await run('privateLink.addAllowlistUser', entry);

	expect(error).toBeUndefined();
	expect(items[0]?.json.alreadyAllowed).toBe(true);
});
