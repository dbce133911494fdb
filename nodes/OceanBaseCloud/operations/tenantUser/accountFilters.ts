// Which accounts of a list count: the name is searched by the service, everything else by us.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { readableGrantsOf } from '../../cloud/accounts/readGrants';
import { isStatus, type UserStatus } from '../../cloud/accounts/status';
import { defineFilters } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { userTypeField } from './accountFields';
import { roleOptions } from './roleFields';

const databaseField: INodeProperties = {
	displayName: 'Database',
	name: 'database',
	type: 'string',
	default: '',
	placeholder: 'e.g. testdb',
	description:
		'Only accounts with a role on this database, or schema in Oracle tenants. Not case-sensitive.',
};

const roleField: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	options: roleOptions.map(({ name, value }) => ({ name, value })),
	default: 'ReadWrite',
	description:
		'Only accounts with this role: on the database in the filter Database, or on any database without that filter',
};

const searchField: INodeProperties = {
	displayName: 'Search',
	name: 'searchKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. report',
	description: 'Only accounts whose name contains this text',
};

const statusField: INodeProperties = {
	displayName: 'Status',
	name: 'userStatus',
	type: 'options',
	options: [
		{
			name: 'Locked',
			value: 'LOCKED',
		},
		{
			name: 'Online',
			value: 'ONLINE',
		},
	],
	default: 'LOCKED',
	description: 'Only accounts with this status',
};

const accountTypeField: INodeProperties = {
	...userTypeField,
	description: 'Only accounts of this type',
};

export const accountFiltersField = defineFilters([
	databaseField,
	roleField,
	searchField,
	statusField,
	accountTypeField,
]);

export interface AccountFilters {
	/** Sent to the service; undefined for no search. */
	readonly searchKey: string | undefined;
	/** Whether an account passes the filters that the service does not have; undefined if there are none. */
	readonly accepts: ((entry: IDataObject) => boolean) | undefined;
}

/** Returns the filters of an item. Throws an InputError for one that is not text, or not an option. */
export function readAccountFilters(parameters: Fields): AccountFilters {
	const filters = parameters.filters(accountFiltersField);
	const database = filters.optionalText(databaseField)?.toLowerCase();
	const [role, type, status] = [roleField, accountTypeField, statusField].map((field) =>
		filters.optionalOption(field)?.toLowerCase(),
	);
	const tests = [
		status !== undefined && ((entry: IDataObject) => hasStatus(entry, status)),
		type !== undefined && (({ userType }: IDataObject) => isSame(userType, type)),
		(database ?? role) !== undefined && ((entry: IDataObject) => hasGrant(entry, database, role)),
	].filter((test) => test !== false);
	return {
		searchKey: filters.optionalText(searchField),
		accepts: tests.length > 0 ? (entry) => tests.every((test) => test(entry)) : undefined,
	};
}

const STATUSES: readonly UserStatus[] = ['LOCKED', 'ONLINE'];

function hasStatus({ userStatus }: IDataObject, wanted: string): boolean {
	const known = STATUSES.find((status) => status.toLowerCase() === wanted);
	return known === undefined ? isSame(userStatus, wanted) : isStatus(userStatus, known);
}

// An account whose roles cannot be read is not left out: its output says that they cannot.
function hasGrant(
	entry: IDataObject,
	database: string | undefined,
	role: string | undefined,
): boolean {
	const grants = readableGrantsOf(normalizeAccount(entry));
	if (grants === undefined) return true;
	return grants.some(
		(grant) =>
			(database === undefined || isSame(grant.database, database)) &&
			(role === undefined || isSame(grant.role, role)),
	);
}

function isSame(value: unknown, lowered: string): boolean {
	return String(value ?? '').toLowerCase() === lowered;
}
