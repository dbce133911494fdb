// Which accounts of a list count: the name is searched by the service, status and role by us.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isDataObject } from '../../dataObject';
import { InputError } from '../../transport/failures';
import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';

export const userFiltersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Role',
			name: 'role',
			type: 'options',
			options: [
				{
					name: 'Custom',
					value: 'other',
				},
				{
					name: 'DDL',
					value: 'DDL',
				},
				{
					name: 'DML',
					value: 'DML',
				},
				{
					name: 'Read Only',
					value: 'ReadOnly',
				},
				{
					name: 'Read Write',
					value: 'ReadWrite',
				},
			],
			default: 'ReadWrite',
			description: 'Only accounts that have this role on at least one database',
		},
		{
			displayName: 'Search',
			name: 'searchKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. report',
			description: 'Only accounts whose name holds this text',
		},
		{
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
		},
	],
};

export interface UserFilters {
	/** Sent to the service; undefined for no search. */
	readonly searchKey: string | undefined;
	/** Whether an account passes the filters that the service does not have; undefined if there are none. */
	readonly accepts: ((entry: IDataObject) => boolean) | undefined;
}

/** Takes the filled filters. Throws an InputError for one that is no text. */
export function readUserFilters(filters: IDataObject): UserFilters {
	const role = readText(filters, 'role', 'Role')?.toLowerCase();
	const status = readText(filters, 'userStatus', 'Status')?.toLowerCase();
	const isFiltered = role !== undefined || status !== undefined;
	return {
		searchKey: readText(filters, 'searchKey', 'Search'),
		accepts: isFiltered ? (entry) => hasStatus(entry, status) && hasRole(entry, role) : undefined,
	};
}

function readText(filters: IDataObject, name: string, label: string): string | undefined {
	const value = filters[name];
	if (value === undefined || value === null || value === '') return undefined;
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	throw new InputError(`The filter ${label} must be a text`);
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
