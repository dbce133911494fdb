// An AI agent with a scripted model, in the n8n of the tests: what a test sends, and what its tools told the model.
import { randomUUID } from 'node:crypto';
import type { Workflow, WorkflowNode } from '../../../n8n/client';
import { readExample } from '../../../n8n/examples';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { startChatModel, type ChatModel } from './chatModel';
import { connect } from './runningN8n';

export interface Chat {
	readonly sandbox: Sandbox;
	readonly model: ChatModel;
	/** Sends a message, returns the agent's answer. */
	ask(chatInput: string): Promise<string>;
	/** What the model was told by its tools before its last answer, in order. */
	told(): string[];
	close(): Promise<void>;
}

/** Publishes the assistant of the examples, as `change` makes it, with a local cloud of its own. */
export async function openChat(
	change: (workflow: Workflow) => Workflow = (workflow) => workflow,
): Promise<Chat> {
	const client = await connect();
	const sandbox = await startSandbox();
	const model = await startChatModel();
	const ours = await client.createCredential(sandboxCredential(sandbox.url));
	const scripted = await client.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'not-a-key', url: model.url },
	});
	const example = change(await readExample('ai-assistant.json', [ours, scripted]));
	const workflow = await client.createWorkflow({
		...example,
		nodes: example.nodes.map(withPublicChat),
	});
	await client.publish(workflow);
	const chat = workflow.nodes.find(({ name }) => name === QUESTION);
	const url = `${client.url}/webhook/${String(chat?.['webhookId'])}/chat`;
	return {
		sandbox,
		model,
		ask: async (chatInput) => {
			const response = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ action: 'sendMessage', sessionId: 'test', chatInput }),
			});
			const { output } = (await response.json()) as { output: string };
			return output;
		},
		told: () =>
			(model.requests.at(-1)?.messages ?? [])
				.filter(({ role }) => role === 'tool')
				.map(({ content }) => JSON.stringify(content)),
		close: async () => {
			await sandbox.close();
			model.close();
		},
	};
}

const QUESTION = 'When chat message received';

/** For a person the chat is in the editor; a test reaches the public one, at an address that no other test has. */
function withPublicChat(node: WorkflowNode): WorkflowNode {
	if (node.name !== QUESTION) return node;
	return { ...node, webhookId: randomUUID(), parameters: { ...node.parameters, public: true } };
}
