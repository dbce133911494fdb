// The rows of roles that an item gives: in fields, as JSON, or as a list from an expression.
import type { INodeProperties } from 'n8n-workflow';

import { isDataObject, parseJson } from '../../json';
import { emptyField, isNothing, type Entered } from '../../parameters/entered';
import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import { DEFAULT_ROLE, rolesField, rolesJsonField, specifyRolesField } from './roleFields';

export const JSON_HINT = 'Enter a list such as [{"database": "testdb", "role": "DML"}]';

/**
 * Returns the rows as they came; an empty list where none is given. Throws an InputError for anything that
 * is not a list of rows, and where the field is set that Specify Roles does not select.
 */
export function readRoleRows(parameters: Fields): unknown[] {
	const specifyRoles = parameters.choice(specifyRolesField, ['fields', 'json']);
	const [used, other] =
		specifyRoles === 'fields' ? [rolesField, rolesJsonField] : [rolesJsonField, rolesField];
	if (isFilled(parameters.entered(other))) throw twoWays(used, other);
	return rowsIn(parameters.entered(used), used);
}

function twoWays(used: INodeProperties, other: INodeProperties): InputError {
	return new InputError(
		`${other.displayName} is set, but Specify Roles selects ${used.displayName}`,
		`Clear ${other.displayName}, or select it in Specify Roles. It is only shown while it is selected`,
	);
}

/** Tells whether somebody entered roles. */
export function isFilled(entered: Entered | undefined): boolean {
	if (entered === undefined) return false;
	return entered.isExpression || !isUnset(entered.value);
}

/** Tells whether a value is what a field of roles holds before anybody touches it. */
function isUnset(value: unknown): boolean {
	if (typeof value === 'string') return ['', '[]', '{}'].includes(value.trim());
	if (isDataObject(value)) return Object.values(value).every(isUnset);
	return isNothing(value) || (Array.isArray(value) && value.length === 0);
}

/**
 * Returns the rows that were entered in a field. Throws an InputError for anything but a list: it must not count as
 * no roles, as Set Roles would take away what the account has.
 */
export function rowsIn(entered: Entered | undefined, field: INodeProperties): unknown[] {
	if (entered === undefined) return [];
	const { value, isExpression } = entered;
	if (isBlank(value)) throw emptyField(field.displayName);
	const read = typeof value === 'string' ? parse(value, field) : value;
	if (Array.isArray(read)) return read;
	const rows = isDataObject(read) ? rowsOfGroup(read) : undefined;
	if (rows !== undefined && (rows.length > 0 || !isExpression)) {
		return read === value && !isExpression ? rows.map(asEntered) : rows;
	}
	throw new InputError(`${field.displayName} is not a list`, JSON_HINT);
}

/** Tells whether a value is nothing, or a text of nothing but spaces. */
export function isBlank(value: unknown): boolean {
	return isNothing(value) || (typeof value === 'string' && value.trim() === '');
}

function parse(text: string, { displayName }: INodeProperties): unknown {
	const parsed = parseJson(text);
	if (parsed === undefined) throw new InputError(`${displayName} is not valid JSON`, JSON_HINT);
	return parsed;
}

function rowsOfGroup({ values = [], ...others }: Record<string, unknown>): unknown[] | undefined {
	return Array.isArray(values) && Object.keys(others).length === 0 ? values : undefined;
}

// n8n stores no value that is the default, and the editor one for each field of a row.
function asEntered(row: unknown): unknown {
	if (!isDataObject(row)) return row;
	const { withGrant, ...others } = row;
	const isGiven = withGrant !== undefined && withGrant !== false;
	return { role: DEFAULT_ROLE, ...others, ...(isGiven && { withGrant }) };
}
