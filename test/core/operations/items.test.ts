// Every operation with several items: one that fails, the others, and which output belongs to which.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { operationCases, titleOf } from './cases';

const sandbox = useSandbox();

const titled = operationCases.map((each) => [titleOf(each), each] as const);

it.each(titled)('%s: goes on after an item that fails', async (_title, each) => {
	const { error, items } = await runCase(
		sandbox,
		each,
		{ projectId: '={{ $json.projectId }}' },
		{
			items: [{ projectId: 'no-such-project' }, { projectId: SEED.projectId }],
			onError: 'continueRegularOutput',
		},
	);

	expect(error).toBeUndefined();
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
		{ item: 0 },
		...each.output.map(() => ({ item: 1 })),
	]);
	const [failed, ...others] = items.map(({ json }) => json);
	expect(failed).toEqual({
		error: expect.stringMatching(/^Could not .+: .+/),
		errorCode: 'ProjectNotAccessible',
		requestId: expect.any(String),
		httpStatus: 403,
	});
	for (const json of others) delete json.requestId;
	expect(others).toEqual(each.output);
});

it.each(titled)('%s: stops at an item that fails, and names it', async (_title, each) => {
	const { error, items } = await runCase(sandbox, each, { projectId: 'no-such-project' });

	expect(items).toEqual([]);
	expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 0 } });
	expect(error?.description).toMatch(/error code ProjectNotAccessible, HTTP 403, request ID .+/);
});

it.each(titled)('%s: gives every answer as it came without Simplify', async (_title, each) => {
	const { items } = await runCase(sandbox, each, { simplify: false });
	const answers = items.map(({ json }) => json);

	expect(answers).toHaveLength(each.sent.length);
	expect(answers.map(({ requestId }) => requestId)).toEqual(
		callsTo(sandbox).map(({ requestId }) => requestId),
	);
	for (const answer of answers) {
		expect(answer).toMatchObject({
			success: true,
			server: expect.any(String),
			cost: expect.any(Number),
		});
	}
});

it('shows a generated password without Simplify as well: nothing else would', async () => {
	const generating = operationCases.filter(({ parameters }) => parameters.generatePassword);

	expect(generating.length).toBeGreaterThan(1);
	for (const each of generating) {
		const { items } = await runCase(sandbox, each, { simplify: false });
		expect(items.flatMap(({ json }) => json.generatedPassword ?? [])).toEqual([
			expect.stringMatching(/^[A-Za-z].{19}$/),
		]);
	}
});

it.each(titled)('%s: fails as one item when an expression cannot be read', async (_title, each) => {
	const { error, items } = await runCase(
		sandbox,
		{ ...each, parameters: broken(each.parameters) },
		{},
		{ onError: 'continueRegularOutput' },
	);

	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	expect(items[0]?.json.error).toMatch(/^Could not .+: .+/);
	expect(sandbox.journal).toEqual([]);
});

/** Returns the parameters as expressions that n8n cannot resolve; but for a switch that hides a required field. */
function broken(parameters: INodeParameters): INodeParameters {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [
			name,
			name === 'generatePassword' ? value : '={{ $("No such node").item.json.a }}',
		]),
	);
}
