// The roles of an item, checked before anything is sent.
import type { IDataObject } from 'n8n-workflow';

import type { RoleGrant } from '../../cloud/accounts/grants';
import { isDataObject } from '../../json';
import { pickedValue, readSwitch, requireText, textOf } from '../../parameters/entered';
import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import { roleOptions } from './roleFields';
import { JSON_HINT, readRoleRows } from './roleRows';

const ROLE_NAMES = roleOptions.map(({ value }) => value);
const ROLES_BY_LOWER_CASE = new Map(ROLE_NAMES.map((name) => [name.toLowerCase(), name]));

/** Returns the item's roles; an empty list when none are asked for. Throws an InputError. */
export function readRoles(parameters: Fields): RoleGrant[] {
	return grantsIn(readRoleRows(parameters));
}

/** Returns the roles of these rows. Throws an InputError for one that cannot be, and for two in one place. */
export function grantsIn(rows: readonly unknown[]): RoleGrant[] {
	const grants = rows.map(readRow);
	refuseDuplicates(grants);
	return grants;
}

/** The same where at least one role has to be given: an empty list is refused. */
export function readSomeRoles(parameters: Fields, hint: string): RoleGrant[] {
	const grants = readRoles(parameters);
	if (grants.length === 0) throw new InputError('No role is given', hint);
	return grants;
}

function readRow(row: unknown, index: number): RoleGrant {
	const where = `Role ${index + 1}`;
	if (!isDataObject(row)) throw new InputError(`${where} is not an object`, JSON_HINT);
	const database = readDatabase(pickedValue(row.database), where);
	const role = ROLES_BY_LOWER_CASE.get(String(row.role ?? '').toLowerCase());
	if (role === undefined) {
		throw new InputError(
			`${where}, on ${database}: ${JSON.stringify(row.role ?? '')} is not a role. Use one of ${ROLE_NAMES.join(', ')}`,
			'For the role other, also list its privileges',
		);
	}
	const privileges = readPrivileges(row.privileges);
	if (role === 'other' && privileges === '') {
		throw new InputError(
			`${where}, on ${database}, is custom but has no privileges`,
			'Enter them, such as SELECT,CREATE VIEW',
		);
	}
	return {
		database,
		role,
		...(role === 'other' && { privileges }),
		...readTable(row, where),
		...readWithGrant(row.withGrant, where),
	};
}

function readDatabase(value: unknown, where: string): string {
	if (typeof value === 'number') return requireText(value, `The database of ${where}`);
	const database = textOf(value)?.trim() ?? '';
	if (database !== '') return database;
	throw new InputError(`${where} has no database`, 'Enter its name');
}

// Without its table, a role would be one on the whole schema.
function readTable(row: IDataObject, where: string): Pick<RoleGrant, 'table'> {
	if (!('table' in row) || row.table === null || row.table === '') return {};
	return { table: requireText(row.table, `The table of ${where}`) };
}

function readWithGrant(value: unknown, where: string): Pick<RoleGrant, 'withGrant'> {
	if (value === undefined || value === null || value === '') return {};
	return { withGrant: readSwitch(value, `withGrant of ${where}`) };
}

function readPrivileges(value: unknown): string {
	const words = Array.isArray(value) ? value : String(value ?? '').split(',');
	return words
		.map((word) => String(word).trim().replace(/\s+/g, ' ').toUpperCase())
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
