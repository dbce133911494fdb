// Find: where accounts of a name are, in all instances and tenants of the project.
import { SEED } from '../../../sandbox';
import { runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { mainInstance, standbyInstance, oracleInstance } = SEED;
const sandbox = useSandbox();

const find = async (...names: string[]) =>
	await runOperation(
		sandbox,
		{ resource: 'tenantUser', operation: 'find', parameters: { userName: '={{ $json.name }}' } },
		{ concurrency: 10 },
		{ items: names.map((name) => ({ name })) },
	);

it('puts out an item for each place', async () => {
	const { error, items } = await find(mainInstance.userName);

	expect(error).toBeUndefined();
	expect(items[0]?.json).toEqual({
		userName: 'pay_test',
		userType: 'Normal',
		userStatus: 'ONLINE',
		description: 'payment tests',
		roles: [{ database: 'testdb', role: 'DML' }],
		found: true,
		instanceId: mainInstance.instanceId,
		instanceName: 'production',
		tenantId: mainInstance.tenantId,
		tenantName: 'app',
	});
	const there = [...sandbox.cloud.instances.values()]
		.filter(({ projectId }) => projectId === SEED.projectId)
		.flatMap(({ tenants }) => [...tenants.values()])
		.filter(({ users }) => users.has(mainInstance.userName));
	expect(there.length).toBeGreaterThan(1);
	expect(items.map(({ json }) => json.tenantId)).toEqual(there.map(({ tenantId }) => tenantId));
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
});

it('says that nobody was found', async () => {
	const { items } = await find('nobody', 'PAY_TEST');

	expect(items.map(({ json }) => json)).toEqual([
		{ userName: 'nobody', found: false },
		{ userName: 'PAY_TEST', found: false },
	]);
});

it('reads each list once, whatever the number of names', async () => {
	await find('nobody');
	const one = callsTo(sandbox).length;
	sandbox.journal.length = 0;
	const { items } = await find(
		...Array.from({ length: 200 }, (_unused, index) => `nobody_${index}`),
		oracleInstance.userName,
	);

	expect(items).toHaveLength(201);
	expect(items.at(-1)?.json).toMatchObject({ found: true, instanceId: oracleInstance.instanceId });
	expect(callsTo(sandbox)).toHaveLength(one);
	expect(callsTo(sandbox, 'DescribeInstances')).toHaveLength(1);
});

describe('a place that cannot be read', () => {
	it('is an item with the error, beside those that were found', async () => {
		sandbox.faults.load({
			rules: [
				{
					match: { operation: 'DescribeTenantUsers', path: standbyInstance.tenantId },
					fault: 'success-false',
				},
			],
		});
		const { error, items } = await find(mainInstance.userName);

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ found: true, tenantId: mainInstance.tenantId });
		const [unread, ...others] = items.filter(({ json }) => json.error !== undefined);
		expect(others).toEqual([]);
		expect(unread?.json).toMatchObject({
			userName: 'pay_test',
			instanceId: standbyInstance.instanceId,
			tenantId: standbyInstance.tenantId,
			error: expect.stringMatching(/Could not look for the account in t33h8y08k0401/),
			hint: expect.any(String),
			reason: 'ServiceRefused',
		});
		expect(unread?.json).not.toHaveProperty('found');
	});

	it('leaves open whether somebody is there', async () => {
		sandbox.faults.load({
			rules: [
				{
					match: { operation: 'DescribeTenants', path: mainInstance.instanceId },
					fault: 'success-false',
				},
			],
		});
		const { items } = await find('nobody');

		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			userName: 'nobody',
			instanceId: mainInstance.instanceId,
			error: expect.stringMatching(/Could not look for the account/),
		});
		expect(items[0]?.json).not.toHaveProperty('found');
		expect(items[0]?.json).not.toHaveProperty('tenantId');
	});
});

it('fails where the instances cannot be listed, and reads them again for the next item', async () => {
	sandbox.faults.load({
		rules: [{ match: { operation: 'DescribeInstances' }, fault: 'success-false', times: 1 }],
	});
	const { items } = await runOperation(
		sandbox,
		{ resource: 'tenantUser', operation: 'find', parameters: { userName: 'pay_test' } },
		{},
		{ items: [{}, {}], onError: 'continueRegularOutput' },
	);

	expect(items[0]?.json).toMatchObject({ userName: 'pay_test', error: expect.any(String) });
	expect(items.length).toBeGreaterThan(1);
	expect(items.slice(1).every(({ json }) => json.found === true)).toBe(true);
});
