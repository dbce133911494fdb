// JSON from outside: parsed, and its objects told apart from everything else that a value may be.
import type { IDataObject } from 'n8n-workflow';

/** Tells whether a value that came from JSON is an object: neither null nor a list. */
export function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value if it is an object, an empty object otherwise. */
export function dataObjectOf(value: unknown): IDataObject {
	return isDataObject(value) ? value : {};
}

/**
 * Takes any text, returns what it means as JSON, or undefined if it is none. A whole number that a number
 * of JavaScript cannot hold exactly, such as many an int64, is returned as its text. Never throws.
 */
export function parseJson(text: string): unknown {
	try {
		const parsed: unknown = JSON.parse(text);
		return MAY_LOSE_DIGITS.test(text) ? parseExactly(text) : parsed;
	} catch {
		return undefined;
	}
}

const MAY_LOSE_DIGITS = /\d{16}/;

// A string, which may hold digits as well, or a number (RFC 8259, sections 6 and 7).
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function parseExactly(text: string): unknown {
	const exact = text.replace(STRING_OR_NUMBER, (token) =>
		/^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
	);
	return JSON.parse(exact);
}

/** Takes a list, a text with separators or the JSON text of a list, returns its parts as they are. */
export function partsOf(value: unknown, separator: RegExp): unknown[] {
	if (Array.isArray(value)) return value;
	if (value === undefined || value === null) return [];
	if (typeof value !== 'string') return [value];
	const list = value.trim().startsWith('[') ? parseJson(value) : undefined;
	return Array.isArray(list) ? list : value.split(separator);
}
