// The operation that the node's two selectors name.
import type { IExecuteFunctions } from 'n8n-workflow';

import { findOperation } from '../operations';
import type { Operation } from '../operations/operation';
import { InputError } from '../transport/failures';

/** Returns the operation. Throws an InputError where there is none. */
export function chosenOperation(context: IExecuteFunctions): Operation {
	const operation = findChosen(context);
	if (operation !== undefined) return operation;
	const { resource, operation: name } = selectorsOf(context);
	throw new InputError(
		`OceanBase Cloud has no operation "${name}" for "${resource}"`,
		'Select Resource and Operation from their lists',
	);
}

/** Returns the operation, or undefined. */
export function findChosen(context: IExecuteFunctions): Operation | undefined {
	const { resource, operation } = selectorsOf(context);
	return findOperation(resource, operation);
}

function selectorsOf(context: IExecuteFunctions): { resource: string; operation: string } {
	return {
		resource: String(context.getNodeParameter('resource', 0, '')),
		operation: String(context.getNodeParameter('operation', 0, '')),
	};
}
