// How many at most: a text, as a number could not be left empty.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import type { Fields } from './fields';

/**
 * Returns the number; Infinity where the field is empty. Throws an InputError with this hint for anything but a
 * whole number.
 */
export function readCap(parameters: Fields, field: INodeProperties, hint: string): number {
	const text = parameters.optionalId(field);
	if (text === undefined) return Infinity;
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new InputError(`${field.displayName} is not a whole number`, hint);
}
