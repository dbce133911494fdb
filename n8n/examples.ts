// The importable workflows of examples/, made ready for an n8n that holds a credential for our node.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredCredential, Workflow, WorkflowNode } from './client';
import { CHECKOUT } from './paths';

export const NODE_TYPE = 'n8n-nodes-oceanbase-cloud.oceanBaseCloud';

export const TRIGGER_TYPE = `${NODE_TYPE}Trigger`;

/** The same node, attached to an AI agent. */
export const TOOL_TYPE = `${NODE_TYPE}Tool`;

const OURS = [NODE_TYPE, TOOL_TYPE];

/** Takes a file name in examples/, returns the workflow with `credential` selected in our nodes. */
export async function readExample(file: string, credential: StoredCredential): Promise<Workflow> {
	const text = await readFile(path.join(CHECKOUT, 'examples', file), 'utf8');
	const workflow = JSON.parse(text) as Workflow;
	const nodes = workflow.nodes.map((node) =>
		OURS.includes(node.type) ? withCredential(node, credential) : node,
	);
	return { ...workflow, nodes };
}

/** Returns the node with the credential selected. */
export function withCredential(node: WorkflowNode, credential: StoredCredential): WorkflowNode {
	const { id, name, type } = credential;
	return { ...node, credentials: { ...node.credentials, [type]: { id, name } } };
}
