// The trigger in a real n8n: polls by n8n's own schedule, with the memory that n8n stores.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nClient, StoredCredential, StoredWorkflow } from '../../n8n/client';
import { TRIGGER_TYPE, withCredential } from '../../n8n/examples';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { OVER_A_MINUTE_MS, until } from '../support/until';
import { itemsOf } from './support/executionData';
import { connect } from './support/runningN8n';
import { byId, node, replaceBy } from './support/workflows';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const TRIGGER = 'Changes';
const POLLS = 'DescribeTenantUsers';
/** From the last answer of the cloud to the end of the execution that it starts. */
const SETTLE_MS = 2_000;

let client: N8nClient;
let sandbox: Sandbox;
let credential: StoredCredential;

beforeAll(async () => {
	client = await connect();
	sandbox = await startSandbox();
	credential = await client.createCredential(sandboxCredential(sandbox.url));
});

afterAll(async () => await sandbox.close());

async function createTriggered(): Promise<StoredWorkflow> {
	const parameters = {
		pollTimes: { item: [{ mode: 'everyMinute' }] },
		events: ['accountCreated', 'accountRemoved', 'rolesChanged'],
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
	};
	const nodes = [
		withCredential(node(TRIGGER, TRIGGER_TYPE, 1, parameters), credential),
		replaceBy('Seen', '$json'),
	];
	return await client.createWorkflow({
		name: `trigger ${randomUUID()}`,
		nodes,
		connections: { [TRIGGER]: { main: [[{ node: 'Seen', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1', saveDataSuccessExecution: 'all' },
	});
}

const users = () => sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId)?.users;

/** Waits until the trigger has looked once more: at once when it is published, then every minute. */
async function polled(): Promise<void> {
	const count = () => sandbox.journal.filter(({ operation }) => operation === POLLS).length;
	const before = count();
	await until('A poll', () => count() > before, OVER_A_MINUTE_MS);
	await sleep(SETTLE_MS);
}

async function eventsOf(workflow: StoredWorkflow): Promise<unknown[]> {
	const executions = (await client.listExecutions(workflow)).reverse();
	const items = await Promise.all(
		executions.map(async ({ id }) => await itemsOf(client, id, 'Seen')),
	);
	return items.flat().map(({ json }) => [json['event'], json['userName']]);
}

test('starts the workflow once for each change, also across a time in which it was off', async () => {
	const workflow = await createTriggered();
	await Promise.all([polled(), client.publish(workflow)]);
	expect(await eventsOf(workflow)).toEqual([]);

	const account = users()?.get(userName);
	if (!account) throw new Error('The seed has no such account');
	users()?.set('jane', { ...account, userName: 'jane' });
	await polled();
	expect(await eventsOf(workflow)).toEqual([['accountCreated', 'jane']]);

	await client.unpublish(workflow);
	users()?.delete('jane');
	await Promise.all([polled(), client.publish(workflow)]);
	const both = [
		['accountCreated', 'jane'],
		['accountRemoved', 'jane'],
	];
	expect(await eventsOf(workflow)).toEqual(both);

	await polled();
	expect(await eventsOf(workflow)).toEqual(both);
	await client.unpublish(workflow);
}, 300_000);
