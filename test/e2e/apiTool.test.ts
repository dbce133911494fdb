// API Call as the tool of an AI agent: it reads, and writes only where somebody has turned that on.
import { readExample } from '../../n8n/examples';
import type { N8nClient, Workflow, WorkflowNode } from '../../n8n/client';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { startChatModel, type ChatModel } from './support/chatModel';
import { connect } from './support/runningN8n';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const ACCOUNT = `instances/${instanceId}/tenants/${tenantId}/tenantUsers/${userName}`;

let client: N8nClient;
let sandbox: Sandbox;
let model: ChatModel;
let chatUrl: string;

/** The tools of the example that become those of the test: what each may do beside reading. */
const TOOLS: Readonly<Record<string, { name: string; parameters: Record<string, unknown> }>> = {
	list_instances: { name: 'read_api', parameters: { method: 'GET' } },
	list_tenants: { name: 'change_api', parameters: { method: 'PUT' } },
	list_databases: { name: 'allowed_api', parameters: { method: 'PUT', allowWrites: true } },
};

function withApiTools({ nodes, connections, ...workflow }: Workflow): Workflow {
	const renamed = nodes.map((node): WorkflowNode => {
		const parameters = { ...node.parameters, public: true };
		if (node.name === 'Question') return { ...node, parameters };
		const tool = TOOLS[node.name];
		return tool ? { ...node, name: tool.name, parameters: parametersOf(tool.parameters) } : node;
	});
	const links = Object.entries(connections).map(([from, to]) => [TOOLS[from]?.name ?? from, to]);
	return { ...workflow, nodes: renamed, connections: Object.fromEntries(links) };
}

function parametersOf(own: Record<string, unknown>): Record<string, unknown> {
	return {
		descriptionType: 'manual',
		toolDescription: 'Sends a call of the API.',
		resource: 'apiCall',
		operation: 'send',
		path: "={{ $fromAI('path', 'Path of the call', 'string') }}",
		specifyBody: 'json',
		...(own['method'] === 'PUT' && {
			jsonBody: "={{ $fromAI('body', 'Body of the call as JSON', 'string') }}",
		}),
		options: {},
		...own,
	};
}

beforeAll(async () => {
	client = await connect();
	sandbox = await startSandbox();
	model = await startChatModel();
	const ours = await client.createCredential(sandboxCredential(sandbox.url));
	const scripted = await client.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'not-a-key', url: model.url },
	});
	const example = withApiTools(await readExample('ai-assistant.json', [ours, scripted]));
	const workflow = await client.createWorkflow(example);
	await client.publish(workflow);
	const chat = workflow.nodes.find((node) => node.name === 'Question');
	chatUrl = `${client.url}/webhook/${String(chat?.['webhookId'])}/chat`;
});

beforeEach(() => sandbox.reset());

afterAll(async () => {
	await sandbox.close();
	model.close();
});

/** Lets the model call a tool, returns what the tool told it. */
async function told(tool: string, args: Record<string, unknown>): Promise<string> {
	model.script([{ tool, args }, 'Done.']);
	await fetch(chatUrl, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'sendMessage', sessionId: 'test', chatInput: 'Go on' }),
	});
	const messages = model.requests.at(-1)?.messages ?? [];
	return JSON.stringify(messages.filter(({ role }) => role === 'tool'));
}

const body = '{"description": "by an agent"}';
const description = () => sandbox.cloud.user(instanceId, tenantId, userName)?.description;

test('reads', async () => {
	const path = `instances/${instanceId}/tenants/${tenantId}`;
	expect(await told('read_api', { path })).toContain('app');
});

test('does not write, and tells the model why', async () => {
	expect(await told('change_api', { path: `${ACCOUNT}/description`, body })).toMatch(
		/A PUT changes something, and this tool may only read/,
	);
	expect(sandbox.journal).toEqual([]);
	expect(description()).toBe('payment tests');
});

test('writes where that was turned on', async () => {
	await told('allowed_api', { path: `${ACCOUNT}/description`, body });
	expect(description()).toBe('by an agent');
});
