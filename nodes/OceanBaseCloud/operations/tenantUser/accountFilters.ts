// Which accounts of a list count: the name is searched by the service, status and role by us.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { isDataObject } from '../../json';
import { defineFilters } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { roleOptions } from './roleFields';

const roleField: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	options: roleOptions.map(({ name, value }) => ({ name, value })),
	default: 'ReadWrite',
	description: 'Only accounts that have this role on at least one database',
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

export const accountFiltersField = defineFilters([roleField, searchField, statusField]);

export interface AccountFilters {
	/** Sent to the service; undefined for no search. */
	readonly searchKey: string | undefined;
	/** Whether an account passes the filters that the service does not have; undefined if there are none. */
	readonly accepts: ((entry: IDataObject) => boolean) | undefined;
}

/** Returns the filters of an item. Throws an InputError for one that is no text. */
export function readAccountFilters(parameters: Fields): AccountFilters {
	const filters = parameters.filters(accountFiltersField);
	const role = filters.optionalText(roleField)?.toLowerCase();
	const status = filters.optionalText(statusField)?.toLowerCase();
	const isFiltered = role !== undefined || status !== undefined;
	return {
		searchKey: filters.optionalText(searchField),
		accepts: isFiltered ? (entry) => hasStatus(entry, status) && hasRole(entry, role) : undefined,
	};
}

function hasStatus({ userStatus }: IDataObject, wanted: string | undefined): boolean {
	return wanted === undefined || String(userStatus ?? '').toLowerCase() === wanted;
}

function hasRole(entry: IDataObject, wanted: string | undefined): boolean {
	if (wanted === undefined) return true;
	const { databases } = normalizeAccount(entry);
	const rows = Array.isArray(databases) ? databases.filter(isDataObject) : [];
	return rows.some(({ role }) => String(role ?? '').toLowerCase() === wanted);
}
