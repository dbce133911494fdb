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
