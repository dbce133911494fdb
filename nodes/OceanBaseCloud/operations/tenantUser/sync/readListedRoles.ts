// The roles that a row of the list gives: in columns, in fields or as JSON.
import type { RoleGrant } from '../../../cloud/accounts/grants';
import type { Fields } from '../../../parameters/fields';
import { InputError } from '../../../transport/failures';
import { grantsIn } from '../readRoles';
import { isBlank, isFilled, rowsIn } from '../roleRows';
import { rolesField } from '../roleFields';
import { columnFields, listedRolesJsonField, specifyListedRolesField } from './rowFields';

/**
 * Returns the row's roles; undefined where it says nothing about them, which is not the same as an empty list.
 * Throws an InputError for roles that cannot be, and where another way than the chosen one is filled.
 */
export function readListedRoles(row: Fields): RoleGrant[] | undefined {
	const way = row.choice(specifyListedRolesField, ['json', 'columns', 'fields']);
	refuseOtherWays(row, way);
	if (way === 'columns') return readColumns(row);
	if (way === 'fields') {
		const rows = rowsIn(row.entered(rolesField), rolesField);
		return rows.length === 0 ? undefined : grantsIn(rows);
	}
	const entered = row.entered(listedRolesJsonField);
	return isBlank(entered?.value) ? undefined : grantsIn(rowsIn(entered, listedRolesJsonField));
}

function refuseOtherWays(row: Fields, way: 'columns' | 'fields' | 'json'): void {
	const others = [
		{ name: 'columns', fields: columnFields },
		{ name: 'fields', fields: [rolesField] },
		{ name: 'json', fields: [listedRolesJsonField] },
	].filter(({ name }) => name !== way);
	const filled = others
		.flatMap(({ fields }) => fields)
		.find((field) => isFilled(row.entered(field)));
	if (filled === undefined) return;
	throw new InputError(
		`${filled.displayName} is set, but not selected in Specify Roles. Clear it, or select it there`,
	);
}

function readColumns(row: Fields): RoleGrant[] | undefined {
	const given = columnFields
		.map((field) => [field.name, row.value(field)] as const)
		.filter(([, value]) => !isBlank(value));
	return given.length === 0 ? undefined : grantsIn([Object.fromEntries(given)]);
}
