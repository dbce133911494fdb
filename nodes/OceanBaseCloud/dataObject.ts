// JSON objects, told apart from everything else that a value may be.
import type { IDataObject } from 'n8n-workflow';

/** Tells whether a value that came from JSON is an object: neither null nor a list. */
export function isDataObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value if it is an object, an empty object otherwise. */
export function dataObjectOf(value: unknown): IDataObject {
	return isDataObject(value) ? value : {};
}
