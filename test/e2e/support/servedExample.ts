// An example of examples/ in the n8n of the tests: imported as it is, with nothing but a credential
// selected, and published, beside a local cloud of its own.
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nClient, StoredCredential, StoredWorkflow } from '../../../n8n/client';
import { readExample } from '../../../n8n/examples';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { connect } from './runningN8n';

const POLL_MS = 50;

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
