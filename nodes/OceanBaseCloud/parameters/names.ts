// Several names in one parameter: a text with commas, or a list from an expression.
import { InputError } from '../transport/failures';
import { partsOf } from '../json';

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
