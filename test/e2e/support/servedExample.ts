// An example of examples/ in the n8n of the tests: imported as it is, with nothing but a credential
// selected, and published, beside a local cloud of its own.
import type { N8nClient, StoredCredential, StoredWorkflow } from '../../n8n/client';
import { readExample } from '../../n8n/examples';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { startSandbox, type Sandbox } from '../../sandbox';
import { connect } from './runningN8n';

export interface ServedExample {
	client: N8nClient;
	sandbox: Sandbox;
	credential: StoredCredential;
	workflow: StoredWorkflow;
}

/** Takes a file name in examples/, returns it published. The caller closes the sandbox. */
export async function serveExample(file: string): Promise<ServedExample> {
	const client = await connect();
	const sandbox = await startSandbox();
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	const workflow = await client.createWorkflow(await readExample(file, credential));
	await client.publish(workflow);
	return { client, sandbox, credential, workflow };
}

/** Returns the data of all executions of the workflow that n8n has stored, as text. */
export async function storedExecutions({ client, workflow }: ServedExample): Promise<string> {
	const own = (await client.listExecutions()).filter((each) => each.workflowId === workflow.id);
	const data = own.map(async ({ id }) => await client.getExecution(id));
	return JSON.stringify(await Promise.all(data));
}
