// A trigger that watches all tenants of an instance, or of the project.
import { createHash } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import type { Tenant } from '../../../sandbox/cloud/model';
import { callsTo } from '../harness/journal';
import { credentialFor } from '../harness/localCloud';
import { PolledTrigger } from '../harness/pollNode';
import { useSandbox } from '../harness/useSandbox';
import { ACCOUNT_EVENTS } from './watchTenant';

const { mainInstance, aliyunInstance, otherProjectInstance } = SEED;
const { instanceId, tenantId, crowdedTenantId, userName } = mainInstance;

const sandbox = useSandbox();
let trigger: PolledTrigger;

beforeEach(() => {
	trigger = new PolledTrigger();
});

const poll = async (parameters: INodeParameters, mode?: 'manual') =>
	await trigger.poll({
		credential: credentialFor(sandbox),
		parameters: { events: ACCOUNT_EVENTS, ...parameters },
		...(mode && { mode }),
	});

const PROJECT = { watch: 'project' };
const INSTANCE = { watch: 'instance', instanceId };

const create = (name: string, place: { instanceId: string; tenantId: string } = mainInstance) =>
	sandbox.edit({
		do: 'createAccount',
		userName: name,
		instanceId: place.instanceId,
		tenantId: place.tenantId,
	});

function addTenant(id: string, accounts: number): void {
	const { tenants } = instance();
	const from = tenants.get(tenantId);
	const [user] = from?.users.values() ?? [];
	if (!from || !user) throw new Error('The main tenant is empty');
	const users: Tenant['users'] = new Map();
	for (let index = 0; index < accounts; index += 1) {
		const name = `user_${index}`;
		users.set(name, { ...user, userName: name });
	}
	tenants.set(id, { ...from, tenantId: id, tenantName: id, users });
}

function instance() {
	const found = sandbox.cloud.instances.get(instanceId);
	if (!found) throw new Error('The cloud lacks its main instance');
	return found;
}

it('tells in which tenant of the project something happened, and nothing of other projects', async () => {
	expect(await poll(PROJECT)).toEqual([]);
	create('jane');
	create('kim', aliyunInstance);
	create('leo', otherProjectInstance);

	expect(await poll(PROJECT)).toMatchObject([
		{ event: 'accountCreated', userName: 'jane', instanceId, tenantId },
		{
			event: 'accountCreated',
			userName: 'kim',
			instanceId: aliyunInstance.instanceId,
			tenantId: aliyunInstance.tenantId,
		},
	]);
	expect(await poll(PROJECT)).toEqual([]);
});

it('watches the tenants of one instance', async () => {
	await poll(INSTANCE);
	create('jane', { instanceId, tenantId: crowdedTenantId });
	create('kim', aliyunInstance);

	expect(await poll(INSTANCE)).toMatchObject([{ userName: 'jane', tenantId: crowdedTenantId }]);
});

it('a tenant that is new joins without a flood, and one that is gone is no storm', async () => {
	await poll(INSTANCE);
	addTenant('t-new', 30);
	expect(await poll(INSTANCE)).toEqual([]);
	create('jane', { instanceId, tenantId: 't-new' });
	expect(await poll(INSTANCE)).toMatchObject([{ userName: 'jane', tenantId: 't-new' }]);

	instance().tenants.delete('t-new');
	expect(await poll(INSTANCE)).toEqual([]);
	expect(String(trigger.memory.snapshots)).not.toContain('t-new');
});

it('asks for the pages of the lists, and for nothing more', async () => {
	await poll(PROJECT);
	const before = callsTo(sandbox).length;
	await poll(PROJECT);
	const requests = callsTo(sandbox).slice(before);
	const count = (name: string) => requests.filter(({ operation }) => operation === name).length;
	const own = [...sandbox.cloud.instances.values()].filter(
		({ projectId }) => projectId === SEED.projectId,
	);
	const tenants = own.flatMap((each) => [...each.tenants.values()]);

	expect(count('DescribeInstances')).toBe(1);
	expect(count('DescribeTenants')).toBe(own.length);
	expect(count('DescribeTenantUsers')).toBe(
		tenants.reduce((sum, { users }) => sum + Math.max(1, Math.ceil(users.size / 100)), 0),
	);
	expect(requests).toHaveLength(
		count('DescribeInstances') + count('DescribeTenants') + count('DescribeTenantUsers'),
	);
});

const failing = (operation: string, path: string) =>
	sandbox.faults.load({ rules: [{ match: { operation, path }, fault: 'success-false' }] });

it('a tenant that cannot be read does not hold up the others, and loses nothing', async () => {
	await poll(PROJECT);
	create('jane');
	create('kim', aliyunInstance);
	failing('DescribeTenantUsers', aliyunInstance.tenantId);
	expect(await poll(PROJECT)).toMatchObject([{ userName: 'jane' }]);
	expect(trigger.log.join('\n')).toContain(
		'1 of the watched tenants or instances could not be read',
	);

	await expect(poll(PROJECT)).rejects.toThrow(/Could not look for changes/);
	sandbox.faults.clear();
	expect(await poll(PROJECT)).toMatchObject([{ userName: 'kim' }]);
});

it('goes on watching the tenants that it knows of an instance that cannot be read', async () => {
	await poll(PROJECT);
	create('jane');
	create('kim', aliyunInstance);
	failing('DescribeTenants', aliyunInstance.instanceId);
	expect(await poll(PROJECT)).toMatchObject([{ userName: 'jane' }, { userName: 'kim' }]);
	await expect(poll(PROJECT)).rejects.toThrow(/Could not look for changes/);
});

it('forgets no tenant because a list lacks it', async () => {
	await poll(INSTANCE);
	const empty = { data: { dataList: [], total: 0 } };
	sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeTenants' }, fault: 'answer', answer: empty }],
	});
	create('jane');
	expect(await poll(INSTANCE)).toMatchObject([{ userName: 'jane' }]);
	sandbox.faults.clear();
	expect(await poll(INSTANCE)).toEqual([]);
});

it.each([PROJECT, INSTANCE])('refuses PrivateLink events of several tenants: %j', async (watch) => {
	const events = ['accountCreated', 'privateLinkStatusChanged'];
	await expect(poll({ ...watch, events })).rejects.toThrow(
		/PrivateLink events can only be watched for one tenant/,
	);
	expect(sandbox.journal).toEqual([]);
});

it('gives an example by hand, from a tenant that is there', async () => {
	expect(await poll({ ...PROJECT, events: ['accountLocked'] }, 'manual')).toMatchObject([
		{ event: 'accountLocked', test: true, instanceId: expect.any(String) },
	]);
	expect(trigger.memory).toEqual({});
});

it('begins anew where something else is watched', async () => {
	await poll(INSTANCE);
	create('jane');
	expect(await poll(PROJECT)).toEqual([]);
});

describe('1,000 tenants with 10 accounts each', () => {
	beforeEach(() => {
		for (let index = 0; index < 998; index += 1) addTenant(`t-${index}`, 10);
	});

	it('cost a page for each tenant, and are remembered in less than 1.5 MB', async () => {
		await poll(INSTANCE);
		const { length } = String(trigger.memory.snapshots);
		process.stdout.write(`trigger: 1,000 tenants, ${length} characters of static data\n`);

		expect(length).toBeLessThan(1_500_000);
		// Ten pages of tenants, one of accounts for each tenant and two more for the crowded one.
		expect(callsTo(sandbox).length).toBeLessThanOrEqual(10 + 1_000 + 2);
		sandbox.edit({ do: 'lock', userName: 'user_3', instanceId, tenantId: 't-500' });
		expect(await poll(INSTANCE)).toMatchObject([{ event: 'accountLocked', tenantId: 't-500' }]);
	}, 60_000);

	it('are refused where a workflow could not keep them', async () => {
		const grants = Array.from({ length: 50 }, (_, index) => ({
			database: createHash('sha256').update(String(index)).digest('hex'),
			table: '*',
			role: 'DML',
			privileges: '',
			withGrant: false,
		}));
		for (const tenant of instance().tenants.values()) {
			for (const user of tenant.users.values()) user.grants = grants;
		}
		await expect(poll(INSTANCE)).rejects.toThrow(/5000000 are allowed/);
		expect(trigger.memory).toEqual({});
	}, 60_000);
});

it('watches one tenant where nothing else is said', async () => {
	await poll({ instanceId, tenantId });
	sandbox.edit({ do: 'lock', userName });
	expect(await poll({ instanceId, tenantId })).toMatchObject([
		{ event: 'accountLocked', tenantId },
	]);
});
