// Several names in one parameter: a text with commas, or a list from an expression.
import type { INodeProperties } from 'n8n-workflow';

import { partsOf } from '../json';
import { InputError } from '../transport/failures';
import type { Fields } from './fields';

/** Returns the names, each once, without surrounding spaces. Throws an InputError if there is none. */
export function readNames(parameters: Fields, field: INodeProperties): string[] {
	const { displayName } = field;
	const names = partsOf(parameters.value(field), /,/).map((part) => {
		if (typeof part === 'string' || typeof part === 'number') return String(part).trim();
		throw new InputError(
			`${displayName} contains something that is not a name`,
			'Enter names only',
		);
	});
	const filled = [...new Set(names.filter(Boolean))];
	if (filled.length > 0) return filled;
	throw new InputError(`${displayName} is empty`, 'Enter at least one name');
}

/** Returns the names for a message, also of a parameter that cannot be used. Never throws. */
export function shownNames(parameters: Fields, field: INodeProperties): string {
	const value = parameters.value(field);
	return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
