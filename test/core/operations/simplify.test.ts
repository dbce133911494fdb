// Simplify: where it is given, and what comes without it.
import type { INodeParameters } from 'n8n-workflow';

import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { itemCases, titleOf } from './cases';

const sandbox = useSandbox();

const titled = itemCases.map((each) => [titleOf(each), each] as const);

const get = async (beside: INodeParameters, inOptions: INodeParameters) =>
	await runCase(
		sandbox,
		inMainTenant('tenantUser.get', { userName: 'pay_test', ...beside }),
		inOptions,
	);

it.each<[string, INodeParameters, INodeParameters]>([
	['beside the fields of the operation', { simplify: false }, {}],
	['where version 0.1.0 had it', {}, { simplify: false }],
	['in both places', { simplify: false }, { simplify: false }],
	['by an expression that gives a text', {}, { simplify: '={{ "false" }}' }],
])('is off %s', async (_where, beside, inOptions) => {
	const { items } = await get(beside, inOptions);

	expect(items[0]?.json).toMatchObject({ success: true, data: expect.any(Object) });
});

it('is on unless it is off', async () => {
	const { items } = await get({}, {});

	expect(items[0]?.json).toMatchObject({ userName: 'pay_test' });
});

it('is refused when it is off, but on in Options', async () => {
	const { error } = await get({ simplify: false }, { simplify: true });

	expect(error?.message).toMatch(/: Simplify is off, but on in Options$/);
	expect(sandbox.journal).toEqual([]);
});

const withAnswers = titled.filter(([, { sharesAnswers }]) => sharesAnswers !== true);

it.each(withAnswers)('%s: gives every answer as it came without Simplify', async (_title, each) => {
	const { items } = await runCase(sandbox, each, { simplify: false });
	const answers = items.map(({ json }) => json);

	expect(answers).toHaveLength(each.sent.length);
	// One call has it in capitals.
	expect(answers.map(({ requestId, RequestId }) => requestId ?? RequestId)).toEqual(
		callsTo(sandbox).map(({ requestId }) => requestId),
	);
	for (const answer of answers.filter((each) => !('RequestId' in each))) {
		expect(answer).toMatchObject({
			success: true,
			server: expect.any(String),
			cost: expect.any(Number),
		});
	}
});

it('shows a generated password without Simplify as well: nothing else would', async () => {
	const generating = itemCases.filter(({ parameters }) => parameters.generatePassword);

	expect(generating.length).toBeGreaterThan(1);
	for (const each of generating) {
		const { items } = await runCase(sandbox, each, { simplify: false });
		expect(items.flatMap(({ json }) => json.generatedPassword ?? [])).toEqual([
			expect.stringMatching(/^[A-Za-z].{21}$/),
		]);
	}
});
