// Tenants, PrivateLink and IP groups as the sources show them.
import { SEED, type DialectChoice } from '../../../../sandbox';
import { api, tenantPath } from '../support/api';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, addressId, readonlyAddressId } = SEED.mainInstance;
const LINK = `${tenantPath()}/privatelink`;
const FLAT = { privateLinkEndpointId: 'vpce-seed0001', privateLinkServiceId: 'vpcsvc-0001' };

const sandbox = useSandbox();
const speak = (choice: DialectChoice) => sandbox().setDialect(choice);
const get = async (target: string) => (await api(sandbox(), 'GET', target)).data;
const connect = (endpointId: string) =>
	api(sandbox(), 'POST', `${LINK}/connection`, { endpointId, addressId });
const endpoints = () => sandbox().cloud.endpoints(instanceId, tenantId, addressId);

describe('a tenant', () => {
	const oracle = tenantPath(SEED.oracleInstance);

	it.each([
		[{ tenantMode: 'capitals' }, { tenantMode: 'ORACLE' }],
		[{ tenantMode: 'unknown' }, { tenantMode: 'Table' }],
		[{ compatibilityMode: 'documented' }, { tenantCompatibilityMode: 'Oracle' }],
		[{ compatibilityMode: 'capitals' }, { tenantCompatibilityMode: 'ORACLE' }],
		[{ compatibilityMode: 'unknown' }, { tenantCompatibilityMode: 'Table' }],
	] as const)('%j', async (tenants, fields) => {
		speak({ tenants });
		expect(await get(oracle)).toMatchObject(fields);
		expect(await get(oracle.slice(0, oracle.lastIndexOf('/')))).toMatchObject({
			dataList: [fields],
		});
	});

	it('may tell no mode at all', async () => {
		speak({ tenants: { tenantMode: 'absent' } });
		expect(Object.keys(Object(await get(oracle))).join()).not.toMatch(/mode/i);
	});

	it.each([
		['number', 'exact', 0],
		['number', 'lower', 1],
		['text', 'lower', '1'],
	] as const)('tells how it treats names: %s, %s', async (form, mysqlNames, value) => {
		speak({ tenants: { lowerCaseTableNamesParam: form }, stored: { mysqlNames } });
		expect(await get(tenantPath())).toMatchObject({ lowerCaseTableNamesParam: value });
		expect(await get(oracle)).not.toHaveProperty('lowerCaseTableNamesParam');
	});

	it('may come in a wrapper', async () => {
		speak({ tenants: { wrapper: 'tenant' } });
		expect(await get(oracle)).toEqual({
			tenant: expect.objectContaining({ tenantMode: 'Oracle' }),
			tenantZones: [],
		});
	});
});

describe('PrivateLink', () => {
	it('is nested in the address, each with its status', async () => {
		speak({ privateLinks: { shape: 'nested', endpoints: 'many' } });
		await connect('vpce-2');
		const [address] = Object(await get(LINK));
		expect(address).toMatchObject({
			addressId,
			addressStatus: 'ONLINE',
			privateLinkList: [
				{ ...FLAT, privateLinkStatus: 'ONLINE' },
				{ privateLinkEndpointId: 'vpce-2', privateLinkStatus: 'PENDING_CONFIRM' },
			],
		});
		expect(address).not.toHaveProperty('privateLinkEndpointId');
	});

	it('is nested without endpoints and without a service', async () => {
		speak({ privateLinks: { shape: 'nested' } });
		expect(await get(`${LINK}?addressId=${readonlyAddressId}`)).toMatchObject([
			{ addressStatus: 'ONLINE', privateLinkList: [{ privateLinkStatus: 'PENDING_CREATE' }] },
		]);
		const crowded = { instanceId, tenantId: SEED.mainInstance.crowdedTenantId };
		expect(await get(`${tenantPath(crowded)}/privatelink`)).toMatchObject([
			{ addressStatus: 'PENDING_CREATE', privateLinkList: [] },
		]);
	});

	it('is flat and nested at once', async () => {
		speak({ privateLinks: { shape: 'both' } });
		expect(await get(LINK)).toMatchObject([{ ...FLAT, privateLinkList: [FLAT] }]);
	});

	it('shows an address once for each endpoint where it is flat', async () => {
		speak({ privateLinks: { endpoints: 'many' } });
		await connect('vpce-2');
		expect((await connect('vpce-2')).status).toBe(409);
		expect(await get(LINK)).toMatchObject([
			{ addressId, ...FLAT, addressStatus: 'ONLINE' },
			{ addressId, privateLinkEndpointId: 'vpce-2', addressStatus: 'PENDING_CONFIRM' },
		]);
	});

	it.each([
		['array', [FLAT]],
		['dataList', { dataList: [FLAT] }],
		['datalist', { datalist: [FLAT] }],
		['object', FLAT],
	] as const)('comes in a container: %s', async (container, data) => {
		speak({ privateLinks: { container } });
		expect(await get(LINK)).toMatchObject(data);
	});

	it('lists all addresses unless one is named', async () => {
		speak({ privateLinks: { listing: 'all' } });
		expect(await get(LINK)).toMatchObject([{ addressId }, { addressId: readonlyAddressId }]);
		expect(await get(`${LINK}?addressId=${readonlyAddressId}`)).toHaveLength(1);
	});

	it('confirms the endpoint that is named', async () => {
		speak({ privateLinks: { shape: 'nested', endpoints: 'many' } });
		await connect('vpce-2');
		await connect('vpce-3');
		const body = { endpointId: 'vpce-3', addressId };
		expect((await api(sandbox(), 'POST', `${LINK}/confirmation`, body)).data).toBe(true);
		expect(await get(LINK)).toMatchObject([
			{
				privateLinkList: [
					{ privateLinkStatus: 'ONLINE' },
					{ privateLinkStatus: 'PENDING_CONFIRM' },
					{ privateLinkStatus: 'ONLINE' },
				],
			},
		]);
	});
});

describe('DeletePrivatelinkConnection', () => {
	const drop = (endpointId?: string) =>
		api(
			sandbox(),
			'DELETE',
			`${LINK}?addressId=${addressId}${endpointId === undefined ? '' : `&endpointId=${endpointId}`}`,
		);

	beforeEach(async () => {
		speak({ privateLinks: { endpoints: 'many' } });
		await connect('vpce-2');
	});

	it('obeys endpointId', async () => {
		expect((await drop('vpce-2')).data).toBe(true);
		expect(endpoints()).toEqual(['vpce-seed0001']);
	});

	it('refuses an endpoint that the address does not have', async () => {
		expect(await drop('vpce-9')).toMatchObject({ status: 404, errorCode: 'EndpointNotFound' });
		expect(endpoints()).toHaveLength(2);
	});

	it('drops all endpoints of the address where none is named', async () => {
		await drop();
		expect(endpoints()).toEqual([]);
	});

	it('can ignore endpointId', async () => {
		speak({ privateLinks: { deletes: 'address' } });
		expect((await drop('vpce-9')).data).toBe(true);
		expect(endpoints()).toEqual([]);
	});
});

describe('an IP group', () => {
	it.each([
		['jsonText', '["10.0.0.1","10.1.0.0/16"]'],
		['commas', '10.0.0.1,10.1.0.0/16'],
		['list', ['10.0.0.1', '10.1.0.0/16']],
	] as const)('lists its addresses: %s', async (securityIps, value) => {
		const ips = ['10.0.0.1', '10.1.0.0/16'];
		sandbox().edit({ do: 'setIpGroup', securityIpGroupName: 'runners', securityIps: ips });
		speak({ ipGroups: { securityIps } });
		const data = await get(`${tenantPath()}/securityIpGroups`);
		expect(data).toMatchObject({ dataList: [{}, { securityIps: value }] });
	});
});
