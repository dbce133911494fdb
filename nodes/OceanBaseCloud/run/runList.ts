// Runs an operation that takes all items together.
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedItem, isTool, stopsOnFail } from '../errors/failedItem';
import { toNodeError } from '../errors/nodeError';
import type { ListInput, ListOperation, ListOutput } from '../operations/operation';
import { settle } from '../outcome';
import { itemParameters } from '../parameters/itemParameters';
import { optionsField, readCallSettings, readConcurrency } from '../parameters/options';
import { createApi, openAccess } from '../transport/api';
import { failAll } from './failAll';
import { forEachConcurrently } from './concurrently';
import { HandedOut } from './handedOut';
import { taskOf } from './subject';

/**
 * Runs the operation once for all input items and returns what it puts out, each linked to its items. Without
 * continue on fail, throws the first failure, after everything that could be done was done.
 */
export async function runList(
	context: IExecuteFunctions,
	operation: ListOperation,
): Promise<INodeExecutionData[]> {
	const handedOut = new HandedOut();
	const ended = await settle(outputsOf(context, operation, handedOut));
	if (!ended.ok) {
		const task = taskOf(operation, itemParameters(context, 0));
		const failed = await settle((async () => failAll(context, ended.error, operation, task))());
		if (failed.ok) return failed.value;
		throw handedOut.lostWith(context, failed.error);
	}
	const outputs = ended.value;
	const failures = outputs.filter(({ failed }) => failed !== undefined);
	const [first] = failures;
	if (first !== undefined && stopsOnFail(context)) {
		throw handedOut.lostWith(context, firstOf(context, first, failures.length, outputs.length));
	}
	const isRunAgain = context.getNode().retryOnFail === true && outputs[0]?.failed !== undefined;
	if (isRunAgain) handedOut.log(context);
	return outputs.map((output) => itemOf(context, output, handedOut));
}

async function outputsOf(
	context: IExecuteFunctions,
	operation: ListOperation,
	handedOut: HandedOut,
): Promise<readonly ListOutput[]> {
	const items = context.getInputData().map((_item, index) => itemParameters(context, index));
	const concurrency = readConcurrency(context);
	const access = await openAccess(context, concurrency);
	const input: ListInput = {
		items,
		openApi: (how) =>
			createApi(access, readCallSettings(itemParameters(context, 0).collection(optionsField)), how),
		forEach: async (count, work) =>
			await forEachConcurrently(count, concurrency, access.cancelSignal, work),
		timeZone: context.getTimezone(),
		isTool: isTool(context),
		runIndex: Number(context.evaluateExpression('{{ $runIndex }}', 0)),
		stopsOnFail: stopsOnFail(context),
		handOut: (itemIndex) => handedOut.for(itemIndex),
	};
	const outputs = await operation.runList(input);
	if (access.cancelSignal?.aborted) handedOut.log(context);
	return outputs;
}

function firstOf(
	context: IExecuteFunctions,
	{ failed, indexes }: ListOutput,
	failures: number,
	outputs: number,
) {
	const nodeError = toNodeError(context.getNode(), failed?.error, failed?.task, indexes[0] ?? 0);
	const others = `${outputs - failures} of ${outputs} were done, ${failures} failed`;
	nodeError.description = [nodeError.description, others].filter(Boolean).join(' ');
	return nodeError;
}

function itemOf(
	context: IExecuteFunctions,
	{ indexes, json, failed, passwordOf }: ListOutput,
	handedOut: HandedOut,
): INodeExecutionData {
	const [index = 0] = indexes;
	const about = { ...json, ...(passwordOf !== undefined && handedOut.of(passwordOf)) };
	const pairedItem = indexes.length === 1 ? { item: index } : indexes.map((item) => ({ item }));
	if (failed === undefined) return { json: about, pairedItem };
	const nodeError = toNodeError(context.getNode(), failed.error, failed.task, index);
	const item = failedItem(context, nodeError, index, about);
	item.pairedItem = pairedItem;
	return item;
}
