// API Call as the tool of an AI agent: it reads, and writes only where somebody has turned that on.
import type { Workflow, WorkflowNode } from '../../n8n/client';
import { SEED } from '../../sandbox';
import { openChat, type Chat } from './support/chat';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const ACCOUNT = `instances/${instanceId}/tenants/${tenantId}/tenantUsers/${userName}`;

let chat: Chat;

/** The tools of the example that become those of the test: what each may do beside reading. */
const TOOLS: Readonly<Record<string, { name: string; parameters: Record<string, unknown> }>> = {
	list_instances: { name: 'read_api', parameters: { method: 'GET' } },
	list_tenants: { name: 'change_api', parameters: { method: 'PUT' } },
	list_databases: { name: 'allowed_api', parameters: { method: 'PUT', allowWrites: true } },
};

function withApiTools({ nodes, connections, ...workflow }: Workflow): Workflow {
	const renamed = nodes.map((node): WorkflowNode => {
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
	chat = await openChat(withApiTools);
});

beforeEach(() => chat.sandbox.reset());

afterAll(async () => await chat.close());

/** Lets the model call a tool, returns what the tool told it. */
async function told(tool: string, args: Record<string, unknown>): Promise<string> {
	chat.model.script([{ tool, args }, 'Done.']);
	await chat.ask('Go on');
	return chat.told().join();
}

const body = '{"description": "by an agent"}';
const description = () => chat.sandbox.cloud.user(instanceId, tenantId, userName)?.description;

test('reads', async () => {
	const path = `instances/${instanceId}/tenants/${tenantId}`;
	expect(await told('read_api', { path })).toContain('app');
});

test('does not write, and tells the model why', async () => {
	expect(await told('change_api', { path: `${ACCOUNT}/description`, body })).toMatch(
		/A PUT call can change things, but this tool may only read/,
	);
	expect(chat.sandbox.journal).toEqual([]);
	expect(description()).toBe('payment tests');
});

test('writes where that was turned on', async () => {
	await told('allowed_api', { path: `${ACCOUNT}/description`, body });
	expect(description()).toBe('by an agent');
});
