// The one loop over the items: concurrency, item linking, continue on fail, cancel.
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedItem, isTool, stopsOnFail } from '../errors/failedItem';
import { toFailedItem, toNodeError } from '../errors/nodeError';
import { dryRunField } from '../operations/dryRun';
import type { ItemOperation, OperationInput, OperationOutput } from '../operations/operation';
import { settle } from '../outcome';
import type { Fields } from '../parameters/fields';
import { itemParameters } from '../parameters/itemParameters';
import { optionsField, readCallSettings, readConcurrency } from '../parameters/options';
import { readSimplify, simplifyField } from '../parameters/simplify';
import { createApi, openAccess, type Api, type ApiAccess } from '../transport/api';
import { checkChangeLimit } from './changeLimit';
import { failAll } from './failAll';
import { forEachConcurrently } from './concurrently';
import { HandedOut } from './handedOut';
import { reportProgress, type Progress } from './progress';
import { subjectOf, taskOf } from './subject';

interface Run {
	readonly context: IExecuteFunctions;
	readonly operation: ItemOperation;
	readonly access: ApiAccess;
	/** How many items are under way at the same time. */
	readonly concurrency: number;
	readonly progress: Progress;
	readonly handedOut: HandedOut;
}

/**
 * Runs the node's operation for each input item and returns the output items in the order of the input. All
 * items are sent first; what they claim is looked for afterwards, so that many of them can share a look.
 * Without continue on fail, throws the error of the first item that failed, after the items that were
 * under way have ended. A cancelled execution starts no further item.
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: ItemOperation,
): Promise<INodeExecutionData[]> {
	const prepared = await settle(prepare(context, operation));
	if (!prepared.ok) return failAll(context, prepared.error, operation);
	const run = prepared.value;
	const outputs = await settle(runAll(run));
	if (!outputs.ok) throw run.handedOut.lostWith(context, outputs.error);
	const [[first] = []] = outputs.value;
	const isRunAgain = context.getNode().retryOnFail === true && first?.json.error !== undefined;
	if (isRunAgain || run.access.cancelSignal?.aborted) run.handedOut.log(context);
	return outputs.value.flat();
}

async function runAll(run: Run): Promise<INodeExecutionData[][]> {
	const { context, concurrency, access } = run;
	const outputs: INodeExecutionData[][] = [];
	const unfinished: Array<() => Promise<void>> = [];
	await forEachConcurrently(
		context.getInputData().length,
		concurrency,
		access.cancelSignal,
		async (itemIndex) => {
			const put = (items: INodeExecutionData[]) => (outputs[itemIndex] = items);
			const item = beginItem(run, itemIndex);
			const begun = await attempt(run, item, async () => await send(run, item));
			if (typeof begun !== 'function') put(begun);
			else unfinished.push(async () => void put(await attempt(run, item, begun)));
		},
	);
	await forEachConcurrently(unfinished.length, concurrency, access.cancelSignal, async (index) => {
		await unfinished[index]?.();
	});
	return outputs;
}

async function prepare(context: IExecuteFunctions, operation: ItemOperation): Promise<Run> {
	const concurrency = readConcurrency(context);
	checkChangeLimit(context, operation);
	const access = await openAccess(context, concurrency);
	const progress = reportProgress(context, context.getInputData().length);
	return { context, operation, access, concurrency, progress, handedOut: new HandedOut() };
}

interface Item {
	readonly itemIndex: number;
	readonly parameters: Fields;
}

function beginItem({ context }: Run, itemIndex: number): Item {
	return { itemIndex, parameters: itemParameters(context, itemIndex) };
}

/** Runs a step of an item. Returns what it returns, or the failed item where the node does not stop. */
async function attempt<T>(
	{ context, operation, progress, handedOut }: Run,
	{ itemIndex, parameters }: Item,
	step: () => Promise<T>,
): Promise<T | INodeExecutionData[]> {
	const ended = await settle(step());
	if (ended.ok) {
		if (typeof ended.value !== 'function') progress.done(false);
		return ended.value;
	}
	const task = taskOf(operation, parameters);
	const nodeError = toNodeError(context.getNode(), ended.error, task, itemIndex);
	if (stopsOnFail(context)) throw nodeError;
	progress.done(true);
	const about = { ...subjectOf(operation, parameters), ...handedOut.of(itemIndex) };
	return [failedItem(context, nodeError, itemIndex, about)];
}

/** Returns the item's output, or how to get it when all items have been sent. */
async function send(
	run: Run,
	{ itemIndex, parameters }: Item,
): Promise<INodeExecutionData[] | (() => Promise<INodeExecutionData[]>)> {
	const options = parameters.collection(optionsField);
	const hasField = run.operation.fields.includes(simplifyField);
	const isSimplified = readSimplify(options, hasField ? parameters : undefined);
	const { plan } = run.operation;
	const isDryRun = plan !== undefined && parameters.flag(dryRunField);
	const api = createApi(run.access, readCallSettings(options), { isReadOnly: isDryRun });
	const itemsOf = (output: OperationOutput) =>
		(isSimplified || isDryRun || api.answers.length === 0
			? simplified(output, api)
			: asAnswered(api)
		)
			.map(api.withoutPasswords)
			.map((json, index) => ({
				json: index === 0 ? { ...json, ...run.handedOut.of(itemIndex) } : json,
				pairedItem: { item: itemIndex },
			}));
	const handOut = run.handedOut.for(itemIndex);
	const input: OperationInput = {
		parameters,
		api,
		timeZone: run.context.getTimezone(),
		isTool: isTool(run.context),
		failed: (error, task) =>
			toFailedItem(toNodeError(run.context.getNode(), error, task, itemIndex)),
		handOut,
	};
	const result = isDryRun ? await plan(input) : await run.operation.run(input);
	return typeof result === 'function' ? async () => itemsOf(await result()) : itemsOf(result);
}

// Of a change, the support of OceanBase Cloud needs the requestId of the change, not of the look after it.
function simplified({ json }: OperationOutput, { answers, changeIds }: Api): IDataObject[] {
	const requestId = changeIds.at(-1) ?? answers.at(-1)?.requestId;
	return [json]
		.flat()
		.map((each) =>
			requestId === undefined ? each : { ...each, requestId: each.requestId ?? requestId },
		);
}

/** Returns every answer of the item's calls. */
function asAnswered({ answers }: Api): IDataObject[] {
	return answers.map(({ raw }) => raw);
}
