// Every operation with an item that fails: what becomes of it, and of the others.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { runCase } from '../harness/cases';
import { useSandbox } from '../harness/useSandbox';
import { itemCases, titleOf } from './cases';

const sandbox = useSandbox();

const titled = itemCases.map((each) => [titleOf(each), each] as const);

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
	const [failed = {}, ...others] = items.map(({ json }) => json);
	const { userName, instanceId, tenantId, ...rest } = failed;
	expect(rest).toEqual({
		error: expect.stringMatching(/^Could not .+: .+/),
		hint: expect.stringMatching(/^Check that the instance belongs to the project/),
		errorCode: 'ProjectNotAccessible',
		reason: 'AccessDenied',
		requestId: expect.any(String),
		httpStatus: 403,
	});
	const named = Object.entries({ userName, instanceId, tenantId });
	expect(named).toEqual(named.map(([name]) => [name, textIn(each.parameters[name])]));
	for (const json of others) delete json.requestId;
	expect(others).toEqual(each.output);
});

it.each(titled)('%s: stops at an item that fails, and names it', async (_title, each) => {
	const { error, items } = await runCase(sandbox, each, { projectId: 'no-such-project' });

	expect(items).toEqual([]);
	expect(error).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 0 } });
	expect(error?.description).toMatch(/\(ProjectNotAccessible, HTTP 403, request ID .+\)$/);
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

/** Returns the text of a parameter, also of one in a locator. */
function textIn(parameter: unknown): unknown {
	const isLocator = typeof parameter === 'object' && parameter !== null && 'value' in parameter;
	return isLocator ? parameter.value : parameter;
}

/** Returns the parameters as expressions that n8n cannot resolve; but for a switch that hides a required field. */
function broken(parameters: INodeParameters): INodeParameters {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [
			name,
			name === 'generatePassword' ? value : '={{ $("No such node").item.json.a }}',
		]),
	);
}
