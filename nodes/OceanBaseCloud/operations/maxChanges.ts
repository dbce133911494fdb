// How many accounts one run may change.
import type { INodeProperties } from 'n8n-workflow';

import type { Fields } from '../parameters/fields';
import { InputError } from '../transport/failures';

/** A text: a number could not be left empty. */
export const maxChangesField: INodeProperties = {
	displayName: 'Maximum Changes',
	name: 'maxChanges',
	type: 'string',
	default: '',
	placeholder: 'e.g. 20',
	description:
		'How many accounts a run may change, counted over all items before anything is sent: with more, nothing is changed. Leave empty for no limit. 0 allows none.',
};

/** Returns the limit; Infinity where there is none. Throws an InputError for what is no whole number. */
export function readMaxChanges(parameters: Fields): number {
	const text = parameters.optionalId(maxChangesField);
	if (text === undefined) return Infinity;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new InputError(
		'Maximum Changes is no whole number',
		'Enter for example 20, or leave it empty',
	);
}
