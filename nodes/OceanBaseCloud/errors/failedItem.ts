// What comes out for an item that failed, where the node does not stop: its error as fields.
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';

import { toFailedItem } from './nodeError';

/**
 * Tells whether a failing item stops the node. It does not where the workflow continues on fail, nor
 * where an AI agent called the node: the agent is to read what went wrong, and go on.
 */
export function stopsOnFail(context: IExecuteFunctions): boolean {
	return !context.continueOnFail() && !isTool(context);
}

/** Returns the output of a failed item, with these fields of what it was about. */
export function failedItem(
	context: IExecuteFunctions,
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
	about: IDataObject = {},
): INodeExecutionData {
	const item: INodeExecutionData = {
		json: { ...about, ...toFailedItem(error) },
		pairedItem: { item: itemIndex },
	};
	// n8n moves an item with an `error` to the error output, but reduces its json to the message where
	// it still finds that property later. Not enumerable, it is seen by the first step only.
	if (context.getNode().onError === 'continueErrorOutput') {
		Object.defineProperty(item, 'error', { value: error });
	}
	return item;
}

/** Tells whether an AI agent called the node. */
export function isTool(context: IExecuteFunctions): boolean {
	// n8n 1.x has no isToolExecution in its contexts; the type of a tool's node tells it there.
	const asked: unknown = Reflect.get(context, 'isToolExecution');
	const isToolExecution = typeof asked === 'function' && context.isToolExecution();
	return isToolExecution || context.getNode().type.endsWith('Tool');
}
