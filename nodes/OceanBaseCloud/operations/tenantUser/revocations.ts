// What Revoke Role takes: names of databases, or roles as other operations put them out.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Revocation } from '../../cloud/accounts/withoutGrants';
import { isDataObject } from '../../json';
import { isUnset, requireText } from '../../parameters/entered';
import type { Fields } from '../../parameters/fields';
import { readNames } from '../../parameters/names';

/**
 * Returns what is to be revoked: of a name all roles on that database, of an object with `database` and `role`
 * (and `table`) that role only. Throws an InputError for nothing, and for what is neither.
 */
export function readRevocations(parameters: Fields, field: INodeProperties): Revocation[] {
	const value = parameters.entered(field)?.value;
	const parts: unknown[] = Array.isArray(value) ? value : [value];
	if (!parts.some(isDataObject)) {
		return readNames(parameters, field).map((database) => ({ database }));
	}
	return parts.map((part) => {
		if (isDataObject(part)) return readRow(part, field.displayName);
		return { database: requireText(part, field.displayName).trim() };
	});
}

function readRow({ database, role, table }: IDataObject, label: string): Revocation {
	const where = { database: requireText(database, `The database of a role in ${label}`).trim() };
	return {
		...where,
		role: requireText(role, `The role on ${where.database}`).trim(),
		...(!isUnset(table) && { table: requireText(table, `The table of ${where.database}`) }),
	};
}
