// The onboarding workflow as the example is, twice: the executions of one run are not those of the other.
import type { DataTable, N8nClient, StoredCredential, Workflow } from '../../../n8n/client';
import { readExample } from '../../../n8n/examples';

const EXAMPLE = 'onboard-from-webhook.json';
const SECOND_PATH = 'onboard-again';

export interface Published {
	id: string;
	/** Of the webhook, below the address of a process that serves it. */
	path: string;
}

/** Publishes the example as it is. */
export async function publishExample(
	client: N8nClient,
	credentials: readonly StoredCredential[],
	changes: DataTable,
): Promise<Published> {
	return await publish(client, await readExample(EXAMPLE, credentials, changes), 'onboard');
}

/** Publishes the example under another path. */
export async function publishSecond(
	client: N8nClient,
	credentials: readonly StoredCredential[],
	changes: DataTable,
): Promise<Published> {
	const example = await readExample(EXAMPLE, credentials, changes);
	const workflow: Workflow = {
		...example,
		name: 'Onboard while things go wrong',
		nodes: example.nodes.map((node) => {
			const { parameters } = node;
			if (parameters['path'] !== 'onboard') return node;
			const path = SECOND_PATH;
			return { ...node, webhookId: path, parameters: { ...parameters, path } };
		}),
	};
	return await publish(client, workflow, SECOND_PATH);
}

/** Stores and publishes a workflow whose webhook has this path. */
export async function publish(
	client: N8nClient,
	workflow: Workflow,
	path: string,
): Promise<Published> {
	const stored = await client.createWorkflow(workflow);
	await client.publish(stored);
	return { id: stored.id, path: `/webhook/${path}` };
}
