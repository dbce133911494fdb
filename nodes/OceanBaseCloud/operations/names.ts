// Several names in one parameter: a text with commas, or a list from an expression.
import { parseJson } from '../json';
import { InputError } from '../transport/failures';

/** Returns the names, each once, without surrounding spaces. Throws an InputError if there is none. */
export function readNames(value: unknown, label: string): string[] {
	const names = partsOf(value, /,/).map((part) => {
		if (typeof part === 'string' || typeof part === 'number') return String(part).trim();
		throw new InputError(`${label} holds something that is no name`, 'Give names only');
	});
	const filled = [...new Set(names.filter(Boolean))];
	if (filled.length > 0) return filled;
	throw new InputError(`${label} is empty`, 'Give at least one name');
}

/** Takes a list, a text with separators or the JSON text of a list, returns its parts as they are. */
export function partsOf(value: unknown, separator: RegExp): unknown[] {
	if (Array.isArray(value)) return value;
	if (value === undefined || value === null) return [];
	if (typeof value !== 'string') return [value];
	const list = value.trim().startsWith('[') ? parseJson(value) : undefined;
	return Array.isArray(list) ? list : value.split(separator);
}
