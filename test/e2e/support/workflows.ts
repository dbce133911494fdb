// Builds the workflows of the tests: a webhook, then nodes in a row, whose last items are the answer.
import { randomUUID } from 'node:crypto';
import type { N8nClient, StoredCredential, Workflow, WorkflowNode } from '../../../n8n/client';
import { NODE_TYPE, withCredential } from '../../../n8n/examples';

type Parameters = Record<string, unknown>;

const TRIGGER = 'Webhook';
const SPACING = 224;

/** A node of type `type`, such as n8n-nodes-base.set. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Parameters,
	extra: Parameters = {},
): WorkflowNode {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters, ...extra };
}

/** Our node, with the credential. */
export function oceanBaseCloud(
	name: string,
	credential: StoredCredential,
	parameters: Parameters,
	extra: Parameters = {},
): WorkflowNode {
	return withCredential(node(name, NODE_TYPE, 1, parameters, extra), credential);
}

/** n8n's HTTP Request node, signing with the credential. */
export function httpRequest(
	name: string,
	credential: StoredCredential,
	parameters: Parameters,
): WorkflowNode {
	const authentication = {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credential.type,
	};
	const options = { ...authentication, ...parameters, options: {} };
	return withCredential(node(name, 'n8n-nodes-base.httpRequest', 4.2, options), credential);
}

/** A resource locator in its "By ID" mode. */
export function byId(value: string): Parameters {
	return { __rl: true, mode: 'id', value };
}

/** Makes an item of each entry of the request's `items`. */
export function splitItems(name: string): WorkflowNode {
	const parameters = { fieldToSplitOut: 'body.items', options: {} };
	return node(name, 'n8n-nodes-base.splitOut', 1, parameters);
}

/** Puts in place of each item what an expression gives. */
export function replaceBy(name: string, expression: string): WorkflowNode {
	const parameters = { mode: 'raw', jsonOutput: `={{ ${expression} }}`, options: {} };
	return node(name, 'n8n-nodes-base.set', 3.4, parameters);
}

/** Runs a node in Loop Over Items, an item at a time. */
export function inLoop(each: WorkflowNode): Pick<Workflow, 'connections' | 'nodes'> {
	const loop = node('Loop', 'n8n-nodes-base.splitInBatches', 3, { batchSize: 1, options: {} });
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	return {
		nodes: [loop, each],
		// The first output is for when it is done, the second for each batch.
		connections: {
			[loop.name]: { main: [[], to(each.name)] },
			[each.name]: { main: [to(loop.name)] },
		},
	};
}

export interface Served {
	workflowId: string;
	/** Sends a body to the workflow, returns what it answered. */
	post(body: unknown): Promise<{ status: number; items: unknown }>;
}

/**
 * Stores and publishes a workflow with these nodes behind a webhook of its own: in a row, but for those whose
 * connections are given.
 */
export async function serve(
	client: N8nClient,
	nodes: WorkflowNode[],
	connections: Workflow['connections'] = {},
): Promise<Served> {
	const path = randomUUID();
	const row = inARow([webhook(path), ...nodes]);
	const workflow = await client.createWorkflow({
		...row,
		connections: { ...row.connections, ...connections },
	});
	await client.publish(workflow);
	return {
		workflowId: workflow.id,
		post: async (body) => {
			const response = await fetch(`${client.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
			return { status: response.status, items: await response.json() };
		},
	};
}

function webhook(path: string): WorkflowNode {
	const parameters = {
		httpMethod: 'POST',
		path,
		responseMode: 'lastNode',
		responseData: 'allEntries',
		options: {},
	};
	return node(TRIGGER, 'n8n-nodes-base.webhook', 2.1, parameters, { webhookId: path });
}

function inARow(nodes: WorkflowNode[]): Workflow {
	const pairs = nodes
		.slice(0, -1)
		.map(({ name }, index) => [name, nodes[index + 1]?.name] as const);
	return {
		name: expect.getState().currentTestName ?? 'e2e',
		nodes: nodes.map((each, index) => ({ ...each, position: [index * SPACING, 0] })),
		connections: Object.fromEntries(
			pairs.map(([from, to]) => [from, { main: [[{ node: to, type: 'main', index: 0 }]] }]),
		),
		settings: { executionOrder: 'v1' },
	};
}
