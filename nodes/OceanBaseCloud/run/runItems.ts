// The one loop over the items: concurrency, item linking, continue on fail, cancel.
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { forEachConcurrently } from './concurrently';
import { failedItem, stopsOnFail } from '../errors/failedItem';
import type { Operation } from '../operations/defineOperation';
import { ItemParameters } from '../parameters/itemParameters';
import { readCallSettings, readConcurrency } from '../parameters/options';
import { settle } from '../outcome';
import { reportProgress, type Progress } from './progress';
import { createApi, newRunMemory, type RunMemory } from '../transport/api';
import { cancelSignalOf, connect, type Connection } from '../transport/connection';
import { toNodeError } from '../errors/nodeError';

interface Run {
	readonly context: IExecuteFunctions;
	readonly operation: Operation;
	readonly connection: Connection;
	/** How many items are under way at the same time. */
	readonly concurrency: number;
	readonly memory: RunMemory;
	readonly progress: Progress;
}

/**
 * Runs an operation for each input item and returns the output items in the order of the input.
 * Without continue on fail, throws the error of the first item that failed, after the items that were
 * under way have ended. A cancelled execution starts no further item.
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const prepared = await settle(prepare(context, operation));
	if (!prepared.ok) return failAll(context, prepared.error);
	const run = prepared.value;
	const outputs: INodeExecutionData[][] = [];
	await forEachConcurrently(
		context.getInputData().length,
		run.concurrency,
		cancelSignalOf(context),
		async (itemIndex) => {
			outputs[itemIndex] = await runItem(run, itemIndex);
		},
	);
	return outputs.flat();
}

async function prepare(context: IExecuteFunctions, operation: Operation): Promise<Run> {
	const concurrency = readConcurrency(new ItemParameters(context, 0).collection('options'));
	const connection = await connect(context);
	const progress = reportProgress(context, context.getInputData().length);
	return { context, operation, connection, concurrency, memory: newRunMemory(), progress };
}

// Thrown, it would stop a workflow that is to go on: n8n would pass the items on as if all were well.
function failAll(context: IExecuteFunctions, error: unknown): INodeExecutionData[] {
	const nodeError = toNodeError(context.getNode(), error, 'start', 0);
	if (stopsOnFail(context)) throw nodeError;
	return context
		.getInputData()
		.map((_item, itemIndex) => failedItem(context, nodeError, itemIndex));
}

async function runItem(run: Run, itemIndex: number): Promise<INodeExecutionData[]> {
	const { context, operation, progress } = run;
	const parameters = new ItemParameters(context, itemIndex);
	const pairedItem = { item: itemIndex };
	try {
		const results = await execute(run, parameters);
		progress.done(false);
		return results.map((json) => ({ json, pairedItem }));
	} catch (error) {
		const task = taskOf(operation, parameters);
		const nodeError = toNodeError(context.getNode(), error, task, itemIndex);
		if (stopsOnFail(context)) throw nodeError;
		progress.done(true);
		return [failedItem(context, nodeError, itemIndex)];
	}
}

/** Returns what the item was about. An expression that cannot be read fails here a second time. */
function taskOf({ task, action }: Operation, parameters: ItemParameters): string {
	try {
		return task(parameters);
	} catch {
		return action.charAt(0).toLowerCase() + action.slice(1);
	}
}

async function execute(run: Run, parameters: ItemParameters): Promise<IDataObject[]> {
	const { context, connection, memory, operation } = run;
	const options = parameters.collection('options');
	const api = createApi(connection, readCallSettings(options), memory, cancelSignalOf(context));
	const { json, envelopes } = await operation.run({ parameters, api });
	if (options.simplify === false || options.simplify === 'false')
		return envelopes.map(({ raw }) => raw);
	return Array.isArray(json) ? json : [json];
}
