// An example of examples/ in the n8n of the tests: imported as it is, with nothing but credentials, instance,
// tenant and data table selected, and published, beside a local cloud of its own.
import { randomUUID } from 'node:crypto';
import type {
	Credential,
	DataTable,
	DataTableRow,
	N8nClient,
	StoredCredential,
	StoredWorkflow,
	Workflow,
} from '../../../n8n/client';
import { createCallerCredentials } from '../../../n8n/callers';
import { createChangeTable } from '../../../n8n/changeTable';
import { readExample } from '../../../n8n/examples';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { until } from '../../support/until';
import { connect } from './runningN8n';

export interface ServedExample {
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	workflow: StoredWorkflow;
	/** Where it writes its changes down. */
	changes: DataTable;
}

/**
 * Takes a file name in examples/, credentials that it asks for beside those of callers and of the node, and what
 * else the person does who sets it up. Returns it published, where it can be. The caller closes the sandbox.
 */
export async function serveExample(
	file: string,
	others: readonly Credential[] = [],
	setUp: (workflow: Workflow) => Workflow = (workflow) => workflow,
): Promise<ServedExample> {
	const client = await connect();
	const sandbox = await startSandbox();
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	const credentials = [credential, ...(await createCallerCredentials(client))];
	for (const other of others) credentials.push(await client.createCredential(other));
	const changes = await createChangeTable(client, `${file} ${randomUUID()}`);
	const example = setUp(withTenant(await readExample(file, credentials, changes)));
	const workflow = await client.createWorkflow(example);
	if (canBePublished(workflow)) await client.publish(workflow);
	return { client, sandbox, credential, workflow, changes };
}

/** n8n publishes no workflow that only a person in the editor can start. */
function canBePublished({ nodes }: Workflow): boolean {
	return nodes.some(
		({ type }) => /Trigger$|\.webhook$/.test(type) && !type.endsWith('.manualTrigger'),
	);
}

/** Selects the tenant where the example leaves that to the person who sets it up. */
function withTenant(workflow: Workflow): Workflow {
	const { instanceId, tenantId } = SEED.mainInstance;
	const nodes = workflow.nodes.map((node) => {
		const parameters = { ...node.parameters };
		for (const [name, value] of Object.entries({ instanceId, tenantId })) {
			const { __rl, value: chosen } = Object(parameters[name]) as Record<string, unknown>;
			if (__rl === true && chosen === '') parameters[name] = { __rl, mode: 'id', value };
		}
		return { ...node, parameters };
	});
	return { ...workflow, nodes };
}

/** Returns the workflow with these values in its node for them. */
export function withSettings(workflow: Workflow, values: Record<string, unknown>): Workflow {
	return withParameters(workflow, 'Set your values', ({ jsonOutput }) => ({
		jsonOutput: JSON.stringify({ ...JSON.parse(String(jsonOutput)), ...values }),
	}));
}

/** Returns the workflow with other parameters in one node. Throws where there is no such node. */
export function withParameters(
	workflow: Workflow,
	name: string,
	change: (parameters: Record<string, unknown>) => Record<string, unknown>,
): Workflow {
	if (!workflow.nodes.some((node) => node.name === name))
		throw new Error(`No node is named ${name}`);
	const nodes = workflow.nodes.map((node) =>
		node.name === name
			? { ...node, parameters: { ...node.parameters, ...change(node.parameters) } }
			: node,
	);
	return { ...workflow, nodes };
}

/** Returns the rows that the example has written down since it was served. */
export async function rowsOf({ client, changes }: ServedExample): Promise<DataTableRow[]> {
	return await client.listRows(changes);
}

/** What a row says, in one line. */
export function inWords(row: DataTableRow): string {
	const { requestedBy, approver, action, userName, outcome, instanceId, tenantId } = row;
	const id = /^[\w-]+$/.test(String(row['requestId'])) ? 'with request ID' : 'without request ID';
	return [requestedBy, approver, action, userName, outcome, instanceId, tenantId, id].join(', ');
}

/** Waits until no execution of the workflow runs, returns the data of those that n8n keeps, as text. */
export async function storedExecutions({ client, workflow }: ServedExample): Promise<string> {
	const own = await until(`The end of ${workflow.name}`, async () => {
		const listed = await client.listExecutions(workflow);
		const runs = listed.some(({ status }) => status === 'new' || status === 'running');
		return !runs && listed;
	});
	const data = await Promise.all(own.map(async ({ id }) => await client.getExecution(id)));
	// n8n may have removed one since it listed it.
	return JSON.stringify(data.filter(Boolean));
}
