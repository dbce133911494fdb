// Reads the keys of rows in a request, which are `database` to one source and `Database` to another.
import type { Dialect } from '../dialects/dialect';
import { isObject } from './fields';

type RowKeys = Dialect['requests']['rowKeys'];

/** Takes a list of rows or its JSON text, returns it with the keys as operations read them. */
export function withRowKeys(rowKeys: RowKeys, value: unknown): unknown {
	if (rowKeys === 'camel') return value;
	if (Array.isArray(value)) return value.map((row: unknown) => readRow(rowKeys, row));
	if (typeof value !== 'string') return value;
	const list = parsed(value);
	return Array.isArray(list) ? JSON.stringify(withRowKeys(rowKeys, list)) : value;
}

function readRow(rowKeys: RowKeys, row: unknown): unknown {
	if (!isObject(row)) return row;
	const entries = Object.entries(row).filter(
		([name]) => rowKeys === 'either' || /^[A-Z]/.test(name),
	);
	return Object.fromEntries(
		entries.map(([name, value]) => [name.replace(/^./, (letter) => letter.toLowerCase()), value]),
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
