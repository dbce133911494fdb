// Reads a match of requests from JSON.
import { fieldsOf, InputError, textOf, textsByNameOf } from '../input/fields';
import type { RequestMatch } from './requestMatch';

/** Throws InputError for what is no match. */
export function readMatch(value: unknown): RequestMatch {
	const names = ['method', 'path', 'operation', 'query'];
	const { method, path, operation, query } = fieldsOf(value, 'match', names);
	return {
		...(method !== undefined && { method: textOf(method, 'method') }),
		...(path !== undefined && { path: patternOf(path) }),
		...(operation !== undefined && { operation: textOf(operation, 'operation') }),
		...(query !== undefined && { query: textsByNameOf(query, 'query') }),
	};
}

function patternOf(value: unknown): RegExp {
	const source = textOf(value, 'path');
	const pattern = compiled(source);
	if (pattern) return pattern;
	throw new InputError(`"path" is no regular expression: ${source}`);
}

function compiled(source: string): RegExp | undefined {
	try {
		return new RegExp(source);
	} catch {
		return undefined;
	}
}
