// Counts what a run would change before its first request.
import type { IExecuteFunctions } from 'n8n-workflow';

import { maxChangesField, readMaxChanges } from '../operations/maxChanges';
import type { Operation } from '../operations/operation';
import type { Fields } from '../parameters/fields';
import { itemParameters } from '../parameters/itemParameters';
import { InputError } from '../transport/failures';

/**
 * Throws an InputError where the items name more accounts than the limit of any of them allows. Whoever is named
 * twice counts once; an item that cannot be read changes nothing, and says so itself.
 */
export function checkChangeLimit(context: IExecuteFunctions, operation: Operation): void {
	const { changedNames } = operation;
	if (changedNames === undefined) return;
	const items = context.getInputData().map((_item, index) => itemParameters(context, index));
	const limit = items.reduce((least, item) => Math.min(least, readMaxChanges(item)), Infinity);
	if (limit === Infinity) return;
	const names = new Set(items.flatMap((item) => readable(changedNames, item)));
	if (names.size <= limit) return;
	throw new InputError(
		`The run would change ${names.size} ${names.size === 1 ? 'account' : 'accounts'}, but ${maxChangesField.displayName} is ${limit}. Nothing was changed`,
		'Check the items. If all of them are intended, raise the limit',
	);
}

function readable(changedNames: (parameters: Fields) => string[], parameters: Fields): string[] {
	try {
		return changedNames(parameters);
	} catch {
		return [];
	}
}
