// The roles of an item, from either way of giving them, checked before anything is sent.
import type { RoleGrant } from '../../cloud/accounts/grants';
import { isDataObject, parseJson } from '../../json';
import { InputError } from '../../transport/failures';
import { isOn, pickedValue, textOf, type Fields } from '../../parameters/fields';
import { roleOptions, rolesField, rolesJsonField, specifyRolesField } from './roleFields';

const ROLE_NAMES = roleOptions.map(({ value }) => value);
const ROLES_BY_LOWER_CASE = new Map(ROLE_NAMES.map((name) => [name.toLowerCase(), name]));

/** Returns the item's roles; an empty list when none are asked for. Throws an InputError. */
export function readRoles(parameters: Fields): RoleGrant[] {
	const grants = readRows(parameters).map(readRow);
	refuseDuplicates(grants);
	return grants;
}

function readRows(parameters: Fields): unknown[] {
	const specifyRoles = parameters.optionalText(specifyRolesField) ?? 'fields';
	if (specifyRoles === 'fields') return rowsFromFields(parameters.value(rolesField));
	if (specifyRoles === 'json') return rowsFromJson(parameters.value(rolesJsonField));
	throw new InputError(`Specify Roles cannot be "${specifyRoles}"`, 'Use fields or json');
}

// Update Roles takes away what is not in the list: what cannot be read must not count as no roles.
function rowsFromFields(value: unknown): unknown[] {
	const rows = isDataObject(value) ? (value.values ?? []) : undefined;
	if (Array.isArray(rows)) return rows;
	throw new InputError('Roles cannot be read', 'Add roles one by one, or choose Using JSON');
}

function rowsFromJson(value: unknown): unknown[] {
	const parsed = typeof value === 'string' ? parseText(value) : value;
	if (parsed === undefined || parsed === null) throw new InputError(EMPTY, EMPTY_HINT);
	const list = isDataObject(parsed) && Array.isArray(parsed.values) ? parsed.values : parsed;
	if (Array.isArray(list)) return list;
	throw new InputError('Roles (JSON) is not a list', JSON_HINT);
}

const JSON_HINT = 'Enter a list such as [{"database": "testdb", "role": "DML"}]';
const EMPTY = 'Roles (JSON) is empty';
const EMPTY_HINT = `${JSON_HINT}, or [] for no roles. If it is an expression, the item has no such field`;

function parseText(text: string): unknown {
	if (text.trim() === '') return undefined;
	const parsed = parseJson(text);
	if (parsed === undefined) throw new InputError('Roles (JSON) is not valid JSON', JSON_HINT);
	return parsed;
}

function readRow(row: unknown, index: number): RoleGrant {
	const where = `Role ${index + 1}`;
	if (!isDataObject(row)) throw new InputError(`${where} is not an object`, JSON_HINT);
	const database = textOf(pickedValue(row.database))?.trim() ?? '';
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
	const table = textOf(row.table ?? '');
	if (table === undefined) throw new InputError(`The table of ${where} is not a text`);
	return {
		database,
		role,
		...(role === 'other' && { privileges }),
		...(table && { table }),
		...readWithGrant(row.withGrant, where),
	};
}

function readWithGrant(value: unknown, where: string): Pick<RoleGrant, 'withGrant'> {
	if (value === undefined || value === null || value === '') return {};
	if (isOn(value) || value === 1) return { withGrant: true };
	if (value === false || value === 'false' || value === 0) return { withGrant: false };
	throw new InputError(`withGrant of ${where} is neither true nor false`, 'Use true or false');
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
