// An example of examples/ in the n8n of the tests: imported as it is, with nothing but credentials, instance
// and tenant selected, and published, beside a local cloud of its own.
import { setTimeout as sleep } from 'node:timers/promises';
import type {
	Credential,
	N8nClient,
	StoredCredential,
	StoredWorkflow,
	Workflow,
} from '../../../n8n/client';
import { createCallerCredentials } from '../../../n8n/callers';
import { readExample } from '../../../n8n/examples';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { connect } from './runningN8n';

const POLL_MS = 50;

export interface ServedExample {
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	workflow: StoredWorkflow;
}

/**
 * Takes a file name in examples/ and credentials that it asks for beside those of callers and of the node.
 * Returns it published. The caller closes the sandbox.
 */
export async function serveExample(
	file: string,
	others: readonly Credential[] = [],
): Promise<ServedExample> {
	const client = await connect();
	const sandbox = await startSandbox();
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	const credentials = [credential, ...(await createCallerCredentials(client))];
	for (const other of others) credentials.push(await client.createCredential(other));
	const example = withTenant(await readExample(file, credentials));
	const workflow = await client.createWorkflow(example);
	await client.publish(workflow);
	return { client, sandbox, credential, workflow };
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

/** Waits until no execution of the workflow runs, returns the data of those that n8n keeps, as text. */
export async function storedExecutions({ client, workflow }: ServedExample): Promise<string> {
	for (;;) {
		const own = (await client.listExecutions()).filter((each) => each.workflowId === workflow.id);
		if (own.some(({ status }) => status === 'new' || status === 'running')) {
			await sleep(POLL_MS);
			continue;
		}
		const data = await Promise.all(own.map(async ({ id }) => await client.getExecution(id)));
		// n8n may have removed one since it listed it.
		return JSON.stringify(data.filter(Boolean));
	}
}
