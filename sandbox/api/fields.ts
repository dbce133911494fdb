// Reads the fields of a request, and refuses with the field's name what has the wrong form.
import type { JsonObject } from './call';
import { Refusal } from './refusal';

export function requiredText(fields: JsonObject, name: string): string {
	const value = fields[name];
	if (value === undefined || value === null || value === '') {
		throw new Refusal('missing-parameter', `The parameter ${name} is required.`);
	}
	return text(value, name);
}

export function optionalText(fields: JsonObject, name: string): string {
	const value = fields[name];
	return value === undefined || value === null ? '' : text(value, name);
}

export function requiredBoolean(fields: JsonObject, name: string): boolean {
	const value = fields[name];
	if (value === undefined || value === null) {
		throw new Refusal('missing-parameter', `The parameter ${name} is required.`);
	}
	if (typeof value === 'boolean') return value;
	throw new Refusal('invalid-parameter', `The parameter ${name} must be a boolean.`);
}

export function description(fields: JsonObject): string {
	const value = optionalText(fields, 'description');
	if ([...value].length <= 256) return value;
	throw new Refusal('invalid-parameter', 'The description is longer than 256 characters.');
}

/** The pages type lists as string and show arrays: both are read. */
export function textList(value: unknown, name: string): string[] {
	const list = typeof value === 'string' ? jsonList(value, name) : value;
	if (!Array.isArray(list) || list.length === 0) {
		throw new Refusal('missing-parameter', `The parameter ${name} must be a list with entries.`);
	}
	return list.map((entry: unknown) => text(entry, name));
}

export function jsonList(value: string, name: string): unknown[] {
	try {
		const parsed: unknown = JSON.parse(value);
		if (Array.isArray(parsed)) return parsed;
	} catch {
		// Refused below, like JSON that is no list.
	}
	throw new Refusal('invalid-parameter', `The parameter ${name} is not the text of a JSON array.`);
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, name: string): string {
	if (typeof value === 'string') return value;
	throw new Refusal('invalid-parameter', `The parameter ${name} must be a string.`);
}
