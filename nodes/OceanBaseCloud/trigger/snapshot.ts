// What a tenant's accounts and PrivateLink addresses looked like at one poll: small enough for static data.
import type { IDataObject } from 'n8n-workflow';

import { nestedLinks } from '../cloud/privateLinks';
import { grantsOf } from '../cloud/accounts/readGrants';
import { normalizeAccount } from '../cloud/accounts/normalizeAccount';

export interface AccountState {
	readonly status: string;
	readonly userType: string;
	/** Each grant in words, such as "DML on testdb", sorted. */
	readonly grants: readonly string[];
}

export interface Snapshot {
	/** By user name; undefined when accounts were not looked at. */
	readonly accounts?: Readonly<Record<string, AccountState>>;
	/** Status by address id; undefined when PrivateLink was not looked at. */
	readonly links?: Readonly<Record<string, string>>;
}

/** Takes the accounts as the service lists them, returns their states by name. */
export function accountStates(entries: readonly IDataObject[]): Record<string, AccountState> {
	return byName(entries, 'userName', stateOf);
}

/** Takes the addresses as the service lists them, returns their status by address id. */
export function linkStates(entries: readonly IDataObject[]): Record<string, string> {
	return byName(entries, 'addressId', statusOf);
}

function byName<T>(
	entries: readonly IDataObject[],
	key: string,
	read: (entry: IDataObject) => T,
): Record<string, T> {
	// Without a prototype: an account may be called __proto__.
	const states: Record<string, T> = Object.create(null);
	for (const entry of entries) {
		const name = entry[key];
		if (typeof name === 'string') states[name] = read(entry);
	}
	return states;
}

function stateOf(entry: IDataObject): AccountState {
	const account = normalizeAccount(entry);
	return {
		status: String(account.userStatus ?? ''),
		userType: String(account.userType ?? ''),
		grants: grantsOf(account).map(describeGrant).sort(),
	};
}

function describeGrant(grant: ReturnType<typeof grantsOf>[number]): string {
	const role = grant.privileges === undefined ? grant.role : `${grant.role} (${grant.privileges})`;
	const table = grant.table === undefined ? '' : `.${grant.table}`;
	return `${role} on ${grant.database}${table}${grant.withGrant ? ' with grant option' : ''}`;
}

function statusOf(address: IDataObject): string {
	const privateLinkStatus = nestedLinks(address)[0]?.privateLinkStatus;
	return String(privateLinkStatus ?? address.addressStatus ?? '');
}
