// Databases and security IP groups of a tenant.
import { SEED } from '../../../sandbox';
import { api, tenantPath } from './support/api';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const DATABASES = `${tenantPath()}/databases`;
const GROUPS = `${tenantPath()}/securityIpGroups`;

const sandbox = useSandbox();
const names = () => sandbox().cloud.databases(instanceId, tenantId);

describe('databases', () => {
	it('are described with whoever has a role on them', async () => {
		const { data } = await api(sandbox(), 'GET', `${DATABASES}?databaseName=testdb`);
		expect(data).toMatchObject({
			total: 1,
			dataList: [
				{
					databaseName: 'testdb',
					status: 'ONLINE',
					tenantId,
					users: [{ userName, role: 'DML', userType: 'normal' }],
				},
			],
		});
	});

	it('are created', async () => {
		const body = { databaseName: 'invoices', encoding: 'gbk' };
		const answer = await api(sandbox(), 'POST', DATABASES, body);
		expect(answer).toMatchObject({ status: 200, data: { databaseName: 'invoices' } });
		expect(names()).toContain('invoices');
	});

	it.each([
		['mysql', 'utf8mb4', 'ReservedName'],
		['x', 'utf8mb4', 'InvalidParameter'],
		['invoices', 'constructor', 'InvalidParameter'],
		['invoices', '', 'MissingParameter'],
		['testdb', 'utf8mb4', 'DatabaseAlreadyExists'],
	])('are not created as %s with encoding %j', async (databaseName, encoding, errorCode) => {
		const answer = await api(sandbox(), 'POST', DATABASES, { databaseName, encoding });
		expect(answer).toMatchObject({ success: false, errorCode });
	});

	it('are not created on Oracle tenants and standby clusters', async () => {
		const body = { databaseName: 'invoices', encoding: 'utf8mb4' };
		const oracle = `${tenantPath(SEED.oracleInstance)}/databases`;
		const standby = `${tenantPath(SEED.standbyInstance)}/databases`;
		expect((await api(sandbox(), 'POST', oracle, body)).errorCode).toBe(
			'NotSupportedForTenantMode',
		);
		expect((await api(sandbox(), 'POST', standby, body)).status).toBe(403);
	});

	it.each([[['testdb', 'orders']], ['["testdb","orders"]']])(
		'are deleted as %j, with the roles on them',
		async (databaseNames) => {
			const answer = await api(sandbox(), 'DELETE', DATABASES, { databaseNames });
			expect(answer.status).toBe(200);
			expect(names()).toEqual(['analytics']);
			expect(sandbox().cloud.user(instanceId, tenantId, userName)?.roles).toEqual([]);
		},
	);

	it('are all kept where one of them does not exist', async () => {
		const body = { databaseNames: ['testdb', 'nothing'] };
		expect((await api(sandbox(), 'DELETE', DATABASES, body)).status).toBe(404);
		expect(names()).toContain('testdb');
	});
});

describe('security IP groups', () => {
	const own = { securityIpGroupName: 'runners', securityIps: '["10.1.2.3","fd00::/8"]' };
	const ips = () => sandbox().cloud.ipGroup(instanceId, tenantId, 'runners');

	it('are created, described, replaced and deleted', async () => {
		expect((await api(sandbox(), 'POST', GROUPS, own)).status).toBe(200);
		expect((await api(sandbox(), 'POST', GROUPS, own)).status).toBe(409);
		expect((await api(sandbox(), 'GET', GROUPS)).data).toEqual({
			dataList: [
				expect.objectContaining({
					securityIpGroupName: 'default',
					securityIpGroupType: 'instance',
				}),
				{ ...own, securityIpGroupType: 'tenant', tenantId },
			],
		});
		await api(sandbox(), 'PUT', GROUPS, { ...own, securityIps: '["10.0.0.0/8"]' });
		expect(ips()).toEqual(['10.0.0.0/8']);
		const { securityIpGroupName } = own;
		expect((await api(sandbox(), 'DELETE', GROUPS, { securityIpGroupName })).status).toBe(200);
		expect(ips()).toBeUndefined();
	});

	it.each([
		['names in capitals', { ...own, securityIpGroupName: 'Runners' }],
		['names that end in _', { ...own, securityIpGroupName: 'runners_' }],
		['an array', { ...own, securityIps: ['10.1.2.3'] }],
		['commas', { ...own, securityIps: '10.1.2.3,10.1.2.4' }],
		['no address', { ...own, securityIps: '[]' }],
		['what is no address', { ...own, securityIps: '["10.1.2"]' }],
		['long prefixes', { ...own, securityIps: '["10.1.2.3/33"]' }],
		['41 addresses', { ...own, securityIps: JSON.stringify(Array(41).fill('10.1.2.3')) }],
	])('refuse %s', async (_, body) => {
		expect((await api(sandbox(), 'POST', GROUPS, body)).status).toBe(400);
		expect(ips()).toBeUndefined();
	});

	it('that are inherited or unknown cannot be changed', async () => {
		const inherited = { ...own, securityIpGroupName: 'default' };
		expect((await api(sandbox(), 'PUT', GROUPS, inherited)).status).toBe(403);
		expect((await api(sandbox(), 'DELETE', GROUPS, own)).status).toBe(404);
	});
});
