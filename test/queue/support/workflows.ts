// The onboarding workflow: as the example is, and as somebody would change it who wants to find the
// executions that a dead worker left behind.
import type { N8nClient, StoredCredential, Workflow } from '../../../n8n/client';
import { readExample } from '../../../n8n/examples';

const EXAMPLE = 'onboard-from-webhook.json';
const RECOVERABLE_PATH = 'onboard-recoverable';

export interface Published {
	id: string;
	/** Of the webhook, below the address of a process that serves it. */
	path: string;
}

/** Publishes the example as it is: it saves no executions, as they would hold a password. */
export async function publishExample(
	client: N8nClient,
	credentials: readonly StoredCredential[],
): Promise<Published> {
	return await publish(client, await readExample(EXAMPLE, credentials), 'onboard');
}

/**
 * Publishes the example with one change: executions are saved, without which nothing would tell which
 * onboarding a crash has interrupted. n8n removes an execution that is not to be saved, together with
 * its request.
 */
export async function publishRecoverable(
	client: N8nClient,
	credentials: readonly StoredCredential[],
): Promise<Published> {
	const example = await readExample(EXAMPLE, credentials);
	const saved = { saveDataSuccessExecution: 'all', saveDataErrorExecution: 'all' };
	const workflow: Workflow = {
		...example,
		name: 'Onboard, and find what was interrupted',
		settings: { ...example.settings, ...saved },
		nodes: example.nodes.map((node) => {
			const { parameters } = node;
			if (parameters['path'] !== 'onboard') return node;
			const path = RECOVERABLE_PATH;
			return { ...node, webhookId: path, parameters: { ...parameters, path } };
		}),
	};
	return await publish(client, workflow, RECOVERABLE_PATH);
}

async function publish(client: N8nClient, workflow: Workflow, path: string): Promise<Published> {
	const stored = await client.createWorkflow(workflow);
	await client.publish(stored);
	return { id: stored.id, path: `/webhook/${path}` };
}
