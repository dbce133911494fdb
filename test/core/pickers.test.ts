// The pickers, with the context that n8n gives to their lists.
import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { OceanBaseCloud } from '../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { SEED, type FaultName } from '../../sandbox';
import { crowd, CROWD } from './harness/crowd';
import { callsTo } from './harness/journal';
import { openList, readWholeList, type ListMethod, type ListRequest } from './harness/listSearch';
import { byId, credentialFor, inTenant } from './harness/localCloud';
import { startProxy } from './harness/proxy';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const { mainInstance, oracleInstance } = SEED;

const sandbox = useSandbox();

const request = (method: ListMethod, others: Partial<ListRequest> = {}): ListRequest => ({
	method,
	credential: credentialFor(sandbox),
	parameters: { resource: 'tenantUser', operation: 'get', ...inTenant() },
	...others,
});

const names = async (method: ListMethod, others: Partial<ListRequest> = {}) =>
	(await openList(request(method, others))).results.map(({ name }) => name);

const METHODS: ListMethod[] = [
	'searchAddresses',
	'searchDatabases',
	'searchInstances',
	'searchIpGroups',
	'searchTenants',
	'searchAccounts',
];

describe('what the lists show', () => {
	it.each<[ListMethod, string[]]>([
		['searchDatabases', ['testdb', 'orders', 'analytics']],
		['searchTenants', ['app (MySQL, t33h8y08k0001)', 'batch (MySQL, t33h8y08k0002)']],
		[
			'searchAccounts',
			['pay_test', 'app_admin', 'bi_reader', 'old_batch (locked)', 'report user/50%é'],
		],
		['searchAddresses', ['rs-private-0001 (MASTER, ONLINE)', 'rs-private-0002 (READONLY)']],
	])('%s', async (method, expected) => {
		expect(await names(method)).toEqual(expected);
	});

	it('searchInstances', async () => {
		expect(await names('searchInstances')).toEqual([
			'production (ob317v4uif0001, AWS, eu-central-1)',
			'hangzhou (ob317v4uif0003, Alibaba Cloud, cn-hangzhou)',
			'production-standby (standby, ob317v4uif0004, AWS, eu-central-1)',
			'erp (ob317v4uif0005, AWS, eu-central-1)',
			'pilot (ob317v4uif0006, AWS, eu-central-1)',
		]);
	});

	it('takes the project from the options, as the node itself does', async () => {
		const parameters = { options: { projectId: SEED.otherProjectId } };

		expect(await names('searchInstances', { parameters })).toEqual([
			'staging (ob317v4uif0002, Google Cloud, eu-central-1)',
		]);
	});

	it('takes the value and not the label', async () => {
		const { results } = await openList(request('searchAccounts'));

		expect(results.map(({ value }) => value)).toContain('old_batch');
	});
});

describe('250 entries', () => {
	it.each(METHODS)('%s: all can be reached, each once', async (method) => {
		crowd(sandbox);
		const pages = await readWholeList(request(method));
		const values = pages.flat().map(({ value }) => value);

		expect(pages.length).toBeGreaterThan(2);
		expect(pages[0]?.length).toBeLessThanOrEqual(50);
		// One of the groups is inherited from the instance, and cannot be changed here.
		expect(values).toHaveLength(method === 'searchIpGroups' ? CROWD - 1 : CROWD);
		expect(new Set(values).size).toBe(values.length);
	});

	it.each(METHODS)('%s: the search finds what is on a late page', async (method) => {
		crowd(sandbox);
		const found = await readWholeList(request(method, { filter: 'crowd_23' }));

		expect(found.flat().map(({ value }) => value)).toEqual(
			Array.from({ length: 10 }, (_, index) => `crowd_23${index}`),
		);
	});

	it('searchAccounts: the service searches', async () => {
		crowd(sandbox);
		await openList(request('searchAccounts', { filter: 'crowd_23' }));

		expect(callsTo(sandbox)).toHaveLength(1);
	});
});

describe('lists that depend on another picker', () => {
	it('follow the instance and the tenant', async () => {
		expect(await names('searchTenants', { parameters: inTenant(oracleInstance) })).toEqual([
			`erp_tenant (Oracle, ${oracleInstance.tenantId})`,
		]);
		expect(await names('searchAccounts', { parameters: inTenant(oracleInstance) })).toEqual([
			oracleInstance.userName,
		]);
		expect(await names('searchDatabases', { parameters: inTenant(oracleInstance) })).toEqual([
			...oracleInstance.schemas,
		]);
	});

	it('take plain texts for the ids, as from older workflows', async () => {
		const { instanceId, tenantId } = oracleInstance;

		expect(await names('searchAccounts', { parameters: { instanceId, tenantId } })).toEqual([
			oracleInstance.userName,
		]);
	});

	it.each<[string, INodeParameters, RegExp]>([
		['no instance', { instanceId: byId(''), tenantId: byId('t') }, /Choose Instance first/],
		['no tenant', { instanceId: byId('o'), tenantId: byId(' ') }, /Choose Tenant first/],
		['nothing at all', {}, /Choose Instance first/],
		[
			'an expression',
			{ instanceId: byId('={{ $json.id }}'), tenantId: byId('t') },
			/Instance is an expression without a value yet/,
		],
	])('ask for the choice when there is %s', async (_what, parameters, message) => {
		await expect(openList(request('searchAccounts', { parameters }))).rejects.toThrow(message);
		expect(sandbox.journal).toEqual([]);
	});

	it('are emptied by the editor when what they depend on changes', () => {
		const locators = new OceanBaseCloud().description.properties.filter(
			({ type }) => type === 'resourceLocator',
		);
		const dependsOn = Object.fromEntries(
			locators.map(({ name, typeOptions }) => [name, typeOptions?.loadOptionsDependsOn]),
		);

		expect(dependsOn).toEqual({
			instanceId: undefined,
			tenantId: ['instanceId.value'],
			userName: ['instanceId.value', 'tenantId.value'],
			addressId: ['instanceId.value', 'tenantId.value'],
			securityIpGroupName: ['instanceId.value', 'tenantId.value'],
		});
	});
});

describe('a list that cannot be loaded', () => {
	it.each<[string, Partial<ListRequest>, RegExp]>([
		[
			'the service refuses',
			{ parameters: inTenant(SEED.otherProjectInstance) },
			/^Instance ob317v4uif0002 does not belong to project .+\. Check that the instance belongs/,
		],
		[
			'there is no such tenant',
			{ parameters: inTenant({ ...mainInstance, tenantId: 'no-such' }) },
			/^Tenant no-such does not exist\. Check the instance, the tenant/,
		],
	])('says why: %s', async (_what, others, message) => {
		const error = await openList(request('searchAccounts', others)).catch(
			(thrown: unknown) => thrown,
		);

		expect(error).toMatchObject({ name: 'NodeApiError', message: expect.stringMatching(message) });
		expect(JSON.stringify(error)).not.toContain('[object Object]');
	});

	it('says that PrivateLink is not for Alibaba Cloud', async () => {
		const parameters = inTenant(SEED.aliyunInstance);

		await expect(openList(request('searchAddresses', { parameters }))).rejects.toThrow(
			/^This API is not supported for Alibaba Cloud .+\. Use the endpoint connection/,
		);
	});

	it('says that the key is refused', async () => {
		const credential = credentialFor(sandbox, { accessKeySecret: 'wrong' });

		await expect(openList(request('searchInstances', { credential }))).rejects.toThrow(
			/^OceanBase Cloud refused the AccessKey\. Check AccessKey ID/,
		);
	});

	it('says what is wrong with the credential', async () => {
		const credential = credentialFor(sandbox, { projectId: '' });

		await expect(openList(request('searchInstances', { credential }))).rejects.toThrow(
			/Project ID is empty/,
		);
	});

	it.each<FaultName>(['html-200', 'success-false'])('names what came: %s', async (fault) => {
		sandbox.faults.load({ rules: [{ match: { method: 'GET' }, fault }] });
		const error = await openList(request('searchInstances')).catch((thrown: unknown) => thrown);

		expect(error).toMatchObject({
			message: expect.stringMatching(/^[A-Z].+\. (Check|Try)/),
		});
		expect(String(error)).not.toContain('[object Object]');
	});
});

it('ends when a service knows no pages', async () => {
	const proxy = await startProxy(sandbox);
	proxy.interfere({
		rewrites: (_seen, envelope) => ({ ...envelope, data: [{ databaseName: 'only' }] }),
	});
	const credential = credentialFor(proxy);
	const pages = await readWholeList(request('searchDatabases', { credential }));
	const found = await readWholeList(request('searchDatabases', { credential, filter: 'ONL' }));
	await proxy.close();

	expect(pages).toEqual([[{ name: 'only', value: 'only' }]]);
	expect(found).toEqual([[{ name: 'only', value: 'only' }]]);
});

describe('a value', () => {
	const { userName } = mainInstance;

	it.each<[string, INodeParameters[string]]>([
		['a plain text', userName],
		['an expression', '={{ $json.name }}'],
		['picked from the list', { __rl: true, mode: 'list', value: userName, cachedResultName: 'x' }],
		['entered by name', { __rl: true, mode: 'name', value: userName }],
		['an expression by name', { __rl: true, mode: 'name', value: '={{ $json.name }}' }],
		['in a mode of another node', { __rl: true, mode: 'id', value: userName }],
		['without its mark', { mode: 'name', value: userName }],
	])('works when it is %s', async (_what, value) => {
		const { items, error } = await runNode({
			credential: credentialFor(sandbox),
			items: [{ name: userName }],
			parameters: { resource: 'tenantUser', operation: 'get', ...inTenant(), userName: value },
		});

		expect(error).toBeUndefined();
		expect(items[0]?.json.userName).toBe(userName);
	});

	it('that is a plain text is no issue for n8n', () => {
		const { description } = new OceanBaseCloud();
		const node = {
			id: '',
			name: '',
			type: 'oceanBaseCloud',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: { resource: 'tenantUser', operation: 'get', ...inTenant(), userName },
		};

		expect(
			NodeHelpers.getNodeParametersIssues(description.properties, node, description),
		).toBeNull();
	});
});
