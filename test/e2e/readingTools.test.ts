// Every operation that reads, as the tool of an AI agent: what the model is told that it does, what it tells
// the model, and what it tells one that asked for something that is not there.
import { randomUUID } from 'node:crypto';

import type { Workflow, WorkflowNode } from '../../n8n/client';
import { SEED } from '../../sandbox';
import { openChat, type Chat } from './support/chat';
import { READING_TOOLS, type ReadingTool } from './support/readingTools';

const { instanceId, tenantId, userName } = SEED.mainInstance;

let chat: Chat;

/** The agent of the example, with the tools of this test in place of its own. */
function withReadingTools({ nodes, connections, ...workflow }: Workflow): Workflow {
	const tool = nodes.find(({ name }) => name === 'list_instances');
	if (tool === undefined) throw new Error('The example has no tool to copy');
	const others = nodes.filter(({ type }) => type !== tool.type);
	const tools = READING_TOOLS.map((reading) => toolNode(tool, reading));
	const kept = others.flatMap(({ name }) =>
		connections[name] === undefined ? [] : [[name, connections[name]] as const],
	);
	const links = tools.map(({ name }) => [name, connections[tool.name]] as const);
	return {
		...workflow,
		nodes: [...others, ...tools],
		connections: Object.fromEntries([...kept, ...links]),
	};
}

// The description is the one that n8n makes of the operation, as it does where nobody has written another.
function toolNode(like: WorkflowNode, { name, parameters }: ReadingTool): WorkflowNode {
	return {
		...like,
		id: randomUUID(),
		name,
		parameters: { options: {}, ...parameters, descriptionType: 'auto' },
	};
}

beforeAll(async () => {
	chat = await openChat(withReadingTools);
});

beforeEach(() => {
	chat.sandbox.reset();
	chat.sandbox.edit({ do: 'openSession', userName });
});

afterAll(async () => await chat.close());

/** Lets the model call a tool, returns what the tool told it. */
async function told(tool: string, args: Record<string, unknown>): Promise<string> {
	chat.model.script([{ tool, args }, 'Done.']);
	expect(await chat.ask('Go on')).toBe('Done.');
	return chat.told().join();
}

test.each(READING_TOOLS)('$name tells the model what it read', async ({ name, args, tells }) => {
	const before = JSON.stringify(chat.sandbox.cloud.user(instanceId, tenantId, userName));
	expect(await told(name, args)).toContain(tells);
	expect(chat.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	expect(JSON.stringify(chat.sandbox.cloud.user(instanceId, tenantId, userName))).toBe(before);
});

test.each(READING_TOOLS.filter(({ wrong }) => wrong !== undefined))(
	'$name tells the model what to change',
	async ({ name, args, wrong }) => {
		if (wrong === undefined) throw new Error('There is no wrong argument');
		expect(await told(name, { ...args, ...wrong.args })).toMatch(wrong.tells);
	},
);

test('each tool says what it does, and what each of its arguments is', () => {
	const [{ tools = [] } = {}] = chat.model.requests;
	const described = tools.map(({ function: { name, description } }) => ({ name, description }));

	expect(described.map(({ name }) => name).sort()).toEqual(
		READING_TOOLS.map(({ name }) => name).sort(),
	);
	for (const { name, does } of READING_TOOLS) {
		expect(described.find((each) => each.name === name)?.description).toMatch(does);
	}
});
