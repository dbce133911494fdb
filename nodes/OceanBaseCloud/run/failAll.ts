// A run that could not start: its error is that of all items.
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failedItem, stopsOnFail } from '../errors/failedItem';
import { toNodeError } from '../errors/nodeError';
import type { Operation } from '../operations/operation';
import { itemParameters } from '../parameters/itemParameters';
import { subjectOf } from './subject';

/**
 * Throws the error where the node stops, and returns it for each item where it does not: if thrown with Continue
 * On Fail set, n8n would pass the input on as if it had succeeded.
 */
export function failAll(
	context: IExecuteFunctions,
	error: unknown,
	operation?: Operation,
	task = 'start',
): INodeExecutionData[] {
	const nodeError = toNodeError(context.getNode(), error, task, 0);
	if (stopsOnFail(context)) throw nodeError;
	return context.getInputData().map((_item, itemIndex) => {
		const parameters = itemParameters(context, itemIndex);
		const about = operation && subjectOf(operation, parameters);
		return failedItem(context, nodeError, itemIndex, about);
	});
}
