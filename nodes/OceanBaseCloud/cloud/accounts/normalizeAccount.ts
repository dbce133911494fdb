// An account as the service lists it: one shape, whatever the spelling of its rows.
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../../flag';
import { dataObjectOf, isDataObject, parseJson } from '../../json';

/** Where the sources have the rows of an account, in any case of letters. */
const ROW_KEYS = ['databases', 'datalist', 'roles'];

/**
 * Takes an account as the service describes it, returns it with its rows under `databases`. Rows that
 * are not a list of objects are kept unchanged, for `grantsOf` to refuse.
 */
export function normalizeAccount(data: unknown): IDataObject {
	const account: IDataObject = {};
	const rows: Array<IDataObject[string]> = [];
	for (const [key, value] of Object.entries(dataObjectOf(data))) {
		if (ROW_KEYS.includes(key.toLowerCase())) rows.push(value);
		else account[key] = value;
	}
	const given = rows.map(asList).filter((value) => value !== null && value !== undefined);
	const [first, ...others] = given.filter((value) => !isEmptyList(value));
	if (others.length > 0) return { ...account, databases: given };
	const databases = first ?? given[0];
	if (databases === undefined) return account;
	return { ...account, databases: isRows(databases) ? databases.map(normalizeRow) : databases };
}

// Also as JSON text, as they go out.
function asList(value: IDataObject[string]): IDataObject[string] {
	if (typeof value !== 'string') return value;
	const parsed = parseJson(value);
	return isRows(parsed) ? parsed : value;
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function isRows(value: unknown): value is IDataObject[] {
	return Array.isArray(value) && value.every(isDataObject);
}

/** Keys begin with a small letter, `withGrant` is a boolean where it can be read. */
function normalizeRow(row: IDataObject): IDataObject {
	const normalized: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		normalized[key.charAt(0).toLowerCase() + key.slice(1)] = value;
	}
	const { withGrant } = normalized;
	if (withGrant === undefined) return normalized;
	return { ...normalized, withGrant: readFlag(withGrant) ?? withGrant };
}
