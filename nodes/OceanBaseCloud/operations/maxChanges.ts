// How many accounts one run may change.
import type { INodeProperties } from 'n8n-workflow';

import { readCap } from '../parameters/cap';
import type { Fields } from '../parameters/fields';

export const maxChangesField: INodeProperties = {
	displayName: 'Maximum Changes',
	name: 'maxChanges',
	type: 'string',
	default: '',
	placeholder: 'e.g. 20',
	description:
		'How many accounts a run may change. If all items together would change more, nothing is changed. Leave empty for no limit. 0 allows none.',
};

/** Returns the limit; Infinity where there is none. Throws an InputError for anything but a whole number. */
export function readMaxChanges(parameters: Fields): number {
	return readCap(parameters, maxChangesField, 'Enter a number such as 20, or leave it empty');
}
