// Who has which role where, as a table.
import type { N8nClient, StoredWorkflow } from '../../../n8n/client';
import { SEED } from '../../../sandbox';
import { until } from '../../support/until';
import { itemsOf } from '../support/executionData';
import { serveExample, type ServedExample } from '../support/servedExample';

const { crowdedUsers } = SEED.mainInstance;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('weekly-access-audit.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

test('has one row for each account and database, in all tenants of the project', async () => {
	const { client, workflow, sandbox } = example;
	const execution = await client.run(workflow, 'Run now');
	const rows = (await itemsOf(client, execution, 'Split out the rows')).map(({ json }) => json);

	const expected = [...sandbox.cloud.instances.values()]
		.filter(({ projectId }) => projectId === SEED.projectId)
		.flatMap(({ instanceName, tenants }) =>
			[...tenants.values()].flatMap(({ tenantName, users }) =>
				[...users.values()].flatMap(({ userName, userType, grants }) => {
					const own = grants.map(({ database, role }) => ({ database, role }));
					const all = userType === 'Admin' ? 'Admin' : 'ReadOnly';
					const none = [{ database: '(none)', role: '' }];
					const normal = own.length > 0 ? own : none;
					const held = userType === 'Normal' ? normal : [{ database: '(all)', role: all }];
					return held.map((each) => ({ instanceName, tenantName, userName, ...each }));
				}),
			),
		);
	expect(expected.length).toBeGreaterThan(5);
	expect(
		rows.map(({ instance, tenant, userName, database, role }) =>
			[instance, tenant, userName, database, role].join(),
		),
	).toEqual(expected.map((row) => Object.values(row).join()));

	expect(await itemsOf(client, execution, 'List the accounts')).not.toHaveLength(0);
	expect((await itemsOf(client, execution, 'List the accounts')).length).toBeGreaterThan(
		crowdedUsers,
	);
	const [file] = await itemsOf(client, execution, 'Make the CSV file');
	expect(file?.binary?.['data']?.fileName).toMatch(/^access-\d{4}-\d\d-\d\d\.csv$/);
});

test('says when each account last ran a statement, as far as that is known', async () => {
	const { client, workflow, sandbox } = example;
	const { userName, adminUserName, lockedUserName } = SEED.mainInstance;
	const at = (days: number) =>
		new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
	const [yesterday, lastWeek, longAgo] = [at(1), at(7), at(100)];
	sandbox.edit(
		{ do: 'runStatement', userName, at: yesterday },
		{ do: 'runStatement', userName, at: lastWeek },
		{ do: 'runStatement', userName: adminUserName, at: longAgo },
	);
	for (let count = 0; count < 120; count += 1) {
		sandbox.edit({ do: 'runStatement', userName: lockedUserName, at: lastWeek });
	}
	const execution = await client.run(workflow, 'Run now');
	const rows = (await itemsOf(client, execution, 'Split out the rows')).map(({ json }) => json);
	const last = (name: string, tenant = 'app') =>
		rows.find((row) => row['tenant'] === tenant && row['userName'] === name)?.['lastStatement'];

	expect(last(userName)).toBe(yesterday);
	expect(last(adminUserName)).toMatch(/^none since \d{4}-\d\d-\d\d$/);
	expect(last(lockedUserName)).toBe(`${lastWeek} or later`);
	expect(last('batch_user_001', 'batch')).toBe('not known');
});

test('says what could not be read, and goes on with the others', async () => {
	const { client, workflow, sandbox } = example;
	const { tenantId } = SEED.mainInstance;
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers', path: tenantId },
				fault: 'success-false',
			},
		],
	});
	const execution = await client.run(workflow, 'Run now');
	const rows = (await itemsOf(client, execution, 'Split out the rows')).map(({ json }) => json);
	sandbox.faults.clear();

	const failed = rows.filter(({ database }) => database === 'could not be read');
	expect(failed).toEqual([
		expect.objectContaining({ tenantId, tenant: 'app', note: expect.stringMatching(/Could not/) }),
	]);
	expect(rows.length).toBeGreaterThan(crowdedUsers);
});

test('runs on schedule', async () => {
	const { client, workflow } = example;
	const everySecond = { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } };
	const nodes = workflow.nodes.map((node) =>
		node.name === 'Every Monday' ? { ...node, parameters: everySecond } : node,
	);
	const { name, connections, settings } = workflow;
	const copy = await client.createWorkflow({
		name,
		nodes,
		connections,
		...(settings && { settings }),
	});
	await client.publish(copy);
	const execution = await firstExecutionOf(client, copy);
	await client.unpublish(copy);

	expect(await itemsOf(client, execution, 'Split out the rows')).not.toHaveLength(0);
});

/** Waits until the workflow was started, returns the execution's id. */
async function firstExecutionOf(client: N8nClient, workflow: StoredWorkflow): Promise<string> {
	return await until(
		'The first execution',
		async () => (await client.listExecutions(workflow)).at(-1)?.id,
	);
}
