// Filters that the service applies: the filled ones, as they go into the query.
import { InputError } from '../transport/failures';
import type { ItemParameters } from './itemParameters';

/** Returns those of the named filters that hold a text. Throws an InputError for anything else. */
export function readFilters(
	parameters: ItemParameters,
	names: readonly string[],
): Record<string, string> {
	const filters = parameters.collection('filters');
	const query: Record<string, string> = {};
	for (const name of names) {
		const value = filters[name];
		if (value === undefined || value === null || value === '') continue;
		if (typeof value !== 'string' && typeof value !== 'number') {
			throw new InputError(`The filter ${name} must be a text`);
		}
		query[name] = String(value);
	}
	return query;
}
