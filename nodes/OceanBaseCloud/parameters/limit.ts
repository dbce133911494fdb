// How many entries of a list the user wants: the two fields that n8n's nodes have for it.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import { textOf } from './entered';
import type { Fields } from './fields';

const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
};

export const listFields: readonly INodeProperties[] = [returnAllField, limitField];

/** Returns how many entries are wanted at most: Infinity for all. Throws an InputError. */
export function readLimit(parameters: Fields): number {
	if (parameters.flag(returnAllField)) return Infinity;
	const limit = Number(textOf(parameters.value(limitField) ?? '') || NaN);
	if (Number.isInteger(limit) && limit >= 1) return limit;
	throw new InputError(
		'Limit must be a whole number, at least 1',
		'Enter one, or turn on Return All',
	);
}
