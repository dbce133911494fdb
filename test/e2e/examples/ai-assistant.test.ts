// An AI agent with the node as its tools. The chat model is a script: what is tested is what the node
// tells a model, and what it makes of the model's calls.
import { readExample } from '../../../n8n/examples';
import { sandboxCredential } from '../../../n8n/sandboxCredential';
import type { N8nClient, WorkflowNode } from '../../../n8n/client';
import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { startChatModel, type ChatModel } from '../support/chatModel';
import { connect } from '../support/runningN8n';

const { instanceId, tenantId } = SEED.mainInstance;

let client: N8nClient;
let sandbox: Sandbox;
let model: ChatModel;
let chatUrl: string;

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
	const example = await readExample('ai-assistant.json', [ours, scripted]);
	const adapt = (node: WorkflowNode): WorkflowNode => {
		// For a person the chat is in the editor; a test reaches the public one.
		const parameters = { ...node.parameters, public: true };
		return node.name === 'Question' ? { ...node, parameters } : node;
	};
	const workflow = await client.createWorkflow({ ...example, nodes: example.nodes.map(adapt) });
	await client.publish(workflow);
	const chat = workflow.nodes.find((node) => node.name === 'Question');
	chatUrl = `${client.url}/webhook/${String(chat?.['webhookId'])}/chat`;
});

beforeEach(() => sandbox.reset());

afterAll(async () => {
	await sandbox.close();
	model.close();
});

async function ask(chatInput: string): Promise<string> {
	const response = await fetch(chatUrl, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'sendMessage', sessionId: 'test', chatInput }),
	});
	const { output } = (await response.json()) as { output: string };
	return output;
}

/** What the model was told by its tools before its last answer, in order. */
function told(): string[] {
	const messages = model.requests.at(-1)?.messages ?? [];
	return messages
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => JSON.stringify(content));
}

test('the model finds out who can write to testdb', async () => {
	const where = { instanceId, tenantId };
	model.script([
		{ tool: 'list_instances', args: {} },
		{ tool: 'list_tenants', args: { instanceId } },
		{ tool: 'list_databases', args: where },
		{ tool: 'search_accounts', args: { ...where, search: 'admin' } },
		'pay_test and app_admin can.',
	]);
	expect(await ask('Who can write to testdb?')).toBe('pay_test and app_admin can.');
	const [instances, tenants, databases, accounts] = told();
	expect(instances).toContain(instanceId);
	expect(tenants).toContain(tenantId);
	expect(databases).toMatch(/pay_test/);
	expect(databases).toMatch(/DML/);
	expect(accounts).toMatch(/app_admin/);
	const last = sandbox.journal.at(-1);
	expect(last).toMatchObject({ outcome: 'DescribeTenantUsers', query: { searchKey: 'admin' } });
});

test('the model is told what each tool takes', async () => {
	model.script(['Hello.']);
	await ask('Hello?');
	const tools = model.requests[0]?.tools ?? [];
	const taken = Object.fromEntries(
		tools.map((tool) => [
			tool.function.name,
			Object.keys((tool.function.parameters as { properties: object }).properties).sort(),
		]),
	);
	expect(taken).toMatchObject({
		list_tenants: ['instanceId'],
		list_databases: ['instanceId', 'tenantId'],
		list_accounts: ['instanceId', 'tenantId'],
		search_accounts: ['instanceId', 'search', 'tenantId'],
	});
	expect(JSON.stringify(tools)).toContain('ID of the instance, such as');
});

test('a call that fails comes back as text, and the agent goes on', async () => {
	model.script([
		{ tool: 'list_accounts', args: { instanceId, tenantId: 't-none' } },
		{ tool: 'list_accounts', args: { instanceId, tenantId } },
		'I had the wrong tenant.',
	]);
	expect(await ask('Who is there?')).toBe('I had the wrong tenant.');
	const [failure, accounts] = told();
	expect(failure).toMatch(/Could not list the accounts/);
	expect(failure).toMatch(/tenant/);
	expect(failure).toMatch(/hint|Check/);
	expect(accounts).toContain('pay_test');
});
