// An AI agent with the node as its tools. The chat model is a script: what is tested is what the node
// tells a model, and what it makes of the model's calls.
import { SEED } from '../../../sandbox';
import { openChat, type Chat } from '../support/chat';

const { instanceId, tenantId } = SEED.mainInstance;

let chat: Chat;

beforeAll(async () => {
	chat = await openChat();
});

beforeEach(() => chat.sandbox.reset());

afterAll(async () => await chat.close());

test('the model finds out who can write to testdb', async () => {
	const where = { instanceId, tenantId };
	chat.model.script([
		{ tool: 'list_instances', args: {} },
		{ tool: 'list_tenants', args: { instanceId } },
		{ tool: 'list_databases', args: where },
		{ tool: 'search_accounts', args: { ...where, search: 'admin' } },
		'pay_test and app_admin can.',
	]);
	expect(await chat.ask('Who can write to testdb?')).toBe('pay_test and app_admin can.');
	const [instances, tenants, databases, accounts] = chat.told();
	expect(instances).toContain(instanceId);
	expect(tenants).toContain(tenantId);
	expect(databases).toMatch(/pay_test/);
	expect(databases).toMatch(/DML/);
	expect(accounts).toMatch(/app_admin/);
	const last = chat.sandbox.journal.at(-1);
	expect(last).toMatchObject({ outcome: 'DescribeTenantUsers', query: { searchKey: 'admin' } });
});

test('the model is told what each tool takes', async () => {
	chat.model.script(['Hello.']);
	await chat.ask('Hello?');
	const tools = chat.model.requests[0]?.tools ?? [];
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
	chat.model.script([
		{ tool: 'list_accounts', args: { instanceId, tenantId: 't-none' } },
		{ tool: 'list_accounts', args: { instanceId, tenantId } },
		'I had the wrong tenant.',
	]);
	expect(await chat.ask('Who is there?')).toBe('I had the wrong tenant.');
	const [failure, accounts] = chat.told();
	expect(failure).toMatch(/Could not list the accounts/);
	expect(failure).toMatch(/tenant/);
	expect(failure).toMatch(/hint|Check/);
	expect(accounts).toContain('pay_test');
});

test('a model that does not answer is said so', async () => {
	chat.model.script([{ refuse: 400 }]);
	expect(await chat.ask('Who is there?')).toMatch(/^No answer: ./);
});
