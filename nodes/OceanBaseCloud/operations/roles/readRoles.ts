// The roles of an item, from either way of giving them, checked before anything is sent.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../../dataObject';
import { parseJson } from '../../json';
import { InputError } from '../../transport/failures';
import { pickedValue, type ItemParameters } from '../itemParameters';
import { ROLE_NAMES, type RoleName } from './fields';

/** One element of the list that the API takes. */
export interface RoleGrant {
	readonly database: string;
	/** As the reference spells it; of a row that the service sent, as the service does. */
	readonly role: string;
	/** Only with the role `other`: privilege words, separated by commas. */
	readonly privileges?: string;
	/** Only in Oracle tenants. */
	readonly table?: string;
	readonly withGrant?: boolean;
}

const ROLES_BY_LOWER_CASE = new Map<string, RoleName>(
	ROLE_NAMES.map((name) => [name.toLowerCase(), name]),
);

/** Returns the item's roles; an empty list when none are given. Throws an InputError. */
export function readRoles(parameters: ItemParameters): RoleGrant[] {
	const isJson = parameters.text('specifyRoles') === 'json';
	const rows = isJson
		? rowsFromJson(parameters.value('rolesJson'))
		: rowsFromFields(parameters.collection('roles'));
	const grants = rows.map(readRow);
	refuseDuplicates(grants);
	return grants;
}

function rowsFromFields({ values }: IDataObject): unknown[] {
	return Array.isArray(values) ? values : [];
}

function rowsFromJson(value: unknown): unknown[] {
	const parsed = typeof value === 'string' ? parseText(value) : value;
	if (parsed === undefined || parsed === null) return [];
	const list = isDataObject(parsed) && Array.isArray(parsed.values) ? parsed.values : parsed;
	if (Array.isArray(list)) return list;
	throw new InputError('Roles (JSON) is not a list', JSON_HINT);
}

const JSON_HINT = 'Enter a list such as [{"database": "testdb", "role": "DML"}]';

function parseText(text: string): unknown {
	if (text.trim() === '') return [];
	const parsed = parseJson(text);
	if (parsed === undefined) throw new InputError('Roles (JSON) is not valid JSON', JSON_HINT);
	return parsed;
}

function readRow(row: unknown, index: number): RoleGrant {
	const where = `Role ${index + 1}`;
	if (!isDataObject(row)) throw new InputError(`${where} is not an object`, JSON_HINT);
	const picked = pickedValue(row.database);
	const database = typeof picked === 'string' ? picked.trim() : '';
	if (database === '') throw new InputError(`${where} has no database`, 'Enter its name');
	const role = ROLES_BY_LOWER_CASE.get(String(row.role ?? '').toLowerCase());
	if (role === undefined) {
		throw new InputError(
			`${where}, on ${database}, is not a role that OceanBase Cloud knows`,
			`Use one of ${ROLE_NAMES.join(', ')}`,
		);
	}
	const privileges = readPrivileges(row.privileges);
	if (role === 'other' && privileges === '') {
		throw new InputError(
			`${where}, on ${database}, is custom and has no privileges`,
			'Enter them, such as SELECT,CREATE VIEW',
		);
	}
	return {
		database,
		role,
		...(role === 'other' && { privileges }),
		...(typeof row.table === 'string' && row.table !== '' && { table: row.table }),
		...(typeof row.withGrant === 'boolean' && { withGrant: row.withGrant }),
	};
}

function readPrivileges(value: unknown): string {
	const words = Array.isArray(value) ? value : String(value ?? '').split(',');
	return words
		.map((word) => String(word).trim().toUpperCase())
		.filter(Boolean)
		.join(',');
}

function refuseDuplicates(grants: readonly RoleGrant[]): void {
	const seen = new Set<string>();
	for (const { database, table } of grants) {
		const place = table === undefined ? database : `${database}.${table}`;
		if (seen.has(place)) {
			throw new InputError(`Two roles are given on ${place}`, 'Give each database one role');
		}
		seen.add(place);
	}
}
