// What all importable workflows of examples/ keep: what can be read off them without running them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHANGE_COLUMNS, DATA_TABLE_TYPE } from '../../n8n/changeTable';
import { NODE_TYPE } from '../../n8n/examples';
import type { Workflow, WorkflowNode } from '../../n8n/types';

const FOLDER = path.join(__dirname, '../../examples');
/** Wider ones do not fit beside the nodes on a laptop. */
const WIDEST_NOTE = 640;

const CHANGES = [
	...['create', 'updateRoles', 'grantRole', 'revokeRole', 'updatePassword', 'lock', 'unlock'],
	...['delete', 'addAllowlistUser', 'apply'],
];

/** Nodes without an error path, by type, and why they need none. */
const WITHOUT_ERROR_PATH: Readonly<Record<string, string>> = {
	stickyNote: 'is not run',
	webhook: 'starts the workflow: n8n answers what it cannot take',
	formTrigger: 'starts the workflow: n8n shows what it cannot take',
	chatTrigger: 'starts the workflow',
	scheduleTrigger: 'starts the workflow',
	manualTrigger: 'starts the workflow',
	oceanBaseCloudTrigger: 'starts the workflow: n8n tells a poll that fails, and polls again',
	set: 'works on what it is given, and reaches nothing outside',
	if: 'works on what it is given, and reaches nothing outside',
	merge: 'works on what it is given, and reaches nothing outside',
	splitOut: 'works on what it is given, and reaches nothing outside',
	aggregate: 'works on what it is given, and reaches nothing outside',
	convertToFile: 'works on what it is given, and reaches nothing outside',
	wait: 'only waits',
	form: 'shows a page: n8n shows an error there',
	respondToWebhook: 'is the answer: there is no other way to whoever asked',
	stopAndError: 'is the end of an error path',
	oceanBaseCloudTool: 'tells the model what went wrong',
	lmChatOpenAi: 'is a part of the agent, which has an error path',
};

/**
 * Mails that ask: where such a node has an error output, n8n drops the item of a wait that ends without an answer.
 * A mail that cannot be sent stops the workflow, and n8n shows the execution as failed.
 */
const isQuestion = ({ parameters }: WorkflowNode) => parameters['operation'] === 'sendAndWait';

const NAME_OF_A_STEP =
	/^((Answer|Apply|Ask|Check|Choose|Collect|Create|Delete|Describe|End|Find|Get|Give|Grant|List|Lock|Make|Merge|Open|Plan|Prepare|Read|Receive|Record|Remove|Revoke|Run|Say|Send|Set|Show|Split out|Stop|Summarize|Sweep|Tell|Wait|Write|When|On|Every) .+|.+\?|Answer)$/;
const NAMED_BY_OTHERS = ['oceanBaseCloudTool', 'lmChatOpenAi'];

interface Connections {
	[from: string]: { main?: Array<Array<{ node: string }> | null> };
}

const typeOf = ({ type }: WorkflowNode) => type.slice(type.lastIndexOf('.') + 1);
const exampleNames = readdirSync(FOLDER);

describe.each(exampleNames)('%s', (file) => {
	const { nodes, connections } = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<
		Workflow,
		'connections'
	> & { connections: Connections };
	const steps = nodes.filter((node) => typeOf(node) !== 'stickyNote');
	const records = nodes.filter(({ type }) => type === DATA_TABLE_TYPE);

	const after = (name: string, output: number): string[] =>
		(connections[name]?.main?.[output] ?? []).map(({ node }) => node);

	/** The nodes that come to run behind an output, directly or later. */
	function behind(name: string, output: number): WorkflowNode[] {
		const found = new Set<string>();
		const add = (each: string) => {
			if (found.has(each)) return;
			found.add(each);
			[0, 1].flatMap((next) => after(each, next)).forEach(add);
		};
		after(name, output).forEach(add);
		return nodes.filter((node) => found.has(node.name));
	}

	test('notes fit beside the nodes', () => {
		const notes = nodes.filter((node) => typeOf(node) === 'stickyNote');
		expect(notes.length).toBeGreaterThan(0);
		for (const { parameters } of notes) {
			expect(parameters['width']).toBeLessThanOrEqual(WIDEST_NOTE);
		}
	});

	test('names say what a node does', () => {
		const named = steps.filter((node) => !NAMED_BY_OTHERS.includes(typeOf(node)));
		const names = named.map(({ name }) => name);
		expect(names.filter((name) => !NAME_OF_A_STEP.test(name))).toEqual([]);
	});

	test('no step that can fail is without an error path', () => {
		const fallible = nodes.filter((node) => !(typeOf(node) in WITHOUT_ERROR_PATH));
		expect(fallible.length).toBeGreaterThan(0);
		const without = fallible.filter(({ name, onError }) => {
			if (onError === 'continueErrorOutput') return after(name, 1).length === 0;
			if (onError !== 'continueRegularOutput') return true;
			// The error stands in the item then, and somebody has to look.
			return !/\berror\b|id === undefined/.test(JSON.stringify(behind(name, 0)));
		});
		expect(without.filter((node) => !isQuestion(node)).map(({ name }) => name)).toEqual([]);
		for (const { onError } of fallible.filter(isQuestion)) expect(onError).toBeUndefined();
	});

	test('each change that is tried is written to a data table that a person chooses', () => {
		const changing = nodes.filter(
			({ type, parameters: { operation, mode } }) =>
				type === NODE_TYPE && CHANGES.includes(String(operation === 'sync' ? mode : operation)),
		);
		for (const { name } of changing) {
			for (const output of [0, 1]) {
				expect([name, behind(name, output).some((node) => records.includes(node))]).toEqual([
					name,
					true,
				]);
			}
		}
		expect(records.length > 0).toBe(changing.length > 0);
		for (const { name, parameters, onError } of records) {
			expect(parameters).toMatchObject({
				operation: 'insert',
				dataTableId: { value: '' },
				columns: { mappingMode: 'autoMapInputData' },
			});
			// The change is made by then: its answer goes out all the same.
			expect(onError).toBe('continueRegularOutput');
			const before = nodes.filter((node) => after(node.name, 0).includes(name));
			expect(before.map(typeOf)).toEqual(['set']);
			expect(JSON.stringify(before)).not.toMatch(/(generated|encrypted)Password|\.password/);
		}
	});

	test('a note lists the columns of the data table', () => {
		const notes = JSON.stringify(nodes.filter((node) => typeOf(node) === 'stickyNote'));
		const named = CHANGE_COLUMNS.filter((column) => notes.includes(`\`${column}\``));
		expect(named).toEqual(records.length > 0 ? CHANGE_COLUMNS : []);
	});

	test('no form asks for the ID of an instance or a tenant', () => {
		const forms = nodes.filter(({ parameters }) => 'formFields' in parameters);
		const asked = forms.map(({ parameters }) => JSON.stringify(parameters['formFields']));
		expect(asked.filter((fields) => /\bID\b|ob\.\.\.|"t\.\.\."/.test(fields))).toEqual([]);
	});
});

test('reads the examples that there are', () => {
	expect(exampleNames.length).toBeGreaterThan(10);
});
