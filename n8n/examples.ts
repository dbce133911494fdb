// The importable workflows of examples/, made ready for an n8n that holds the credentials and the data table for them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withTable } from './changeTable';
import type { DataTable, StoredCredential, Workflow, WorkflowNode } from './client';
import { CHECKOUT } from './paths';

export const NODE_TYPE = 'n8n-nodes-oceanbase-cloud.oceanBaseCloud';

export const TRIGGER_TYPE = `${NODE_TYPE}Trigger`;

/** The same node, attached to an AI agent. */
export const TOOL_TYPE = `${NODE_TYPE}Tool`;

const OURS = [NODE_TYPE, TOOL_TYPE, TRIGGER_TYPE];

/**
 * Takes a file name in examples/, returns the workflow with each credential selected in the nodes that ask for one of
 * its type, and with the table selected in those that write changes down.
 */
export async function readExample(
	file: string,
	credentials: readonly StoredCredential[],
	changes?: DataTable,
): Promise<Workflow> {
	const text = await readFile(path.join(CHECKOUT, 'examples', file), 'utf8');
	const workflow = JSON.parse(text) as Workflow;
	const nodes = workflow.nodes.map((each) => {
		const node = changes ? withTable(each, changes) : each;
		const type = credentialTypeOf(node);
		const credential = credentials.find((stored) => stored.type === type);
		return credential ? withCredential(node, credential) : node;
	});
	return { ...workflow, nodes };
}

const TYPES: Readonly<Record<string, string>> = {
	'n8n-nodes-base.emailSend': 'smtp',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'openAiApi',
	headerAuth: 'httpHeaderAuth',
	basicAuth: 'httpBasicAuth',
};

/** Returns the type of the credential that the node asks for; undefined if it asks for none. */
export function credentialTypeOf({ type, parameters }: WorkflowNode): string | undefined {
	if (OURS.includes(type)) return 'oceanBaseCloudApi';
	const { authentication, incomingAuthentication } = parameters;
	return TYPES[type] ?? TYPES[String(authentication ?? incomingAuthentication)];
}

/** Returns the node with the credential selected. */
export function withCredential(node: WorkflowNode, credential: StoredCredential): WorkflowNode {
	const { id, name, type } = credential;
	return { ...node, credentials: { ...node.credentials, [type]: { id, name } } };
}
