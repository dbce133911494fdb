// JSON from outside.

/** Takes any text, returns what it means as JSON, or undefined if it is none. Never throws. */
export function parseJson(text: string): unknown {
	try {
		const parsed: unknown = JSON.parse(text);
		return parsed;
	} catch {
		return undefined;
	}
}

/** Takes a list, a text with separators or the JSON text of a list, returns its parts as they are. */
export function partsOf(value: unknown, separator: RegExp): unknown[] {
	if (Array.isArray(value)) return value;
	if (value === undefined || value === null) return [];
	if (typeof value !== 'string') return [value];
	const list = value.trim().startsWith('[') ? parseJson(value) : undefined;
	return Array.isArray(list) ? list : value.split(separator);
}
