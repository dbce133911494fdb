// What a tenant's accounts and PrivateLink addresses looked like at one poll: small enough for static data.
import type { IDataObject } from 'n8n-workflow';

import type { RoleGrant } from '../cloud/accounts/grants';
import { normalizeAccount } from '../cloud/accounts/normalizeAccount';
import { grantsOf } from '../cloud/accounts/readGrants';
import { inApiWords, typeInApiWords } from '../cloud/accounts/simplifiedAccount';
import { isStatus } from '../cloud/accounts/status';
import { linksOf } from '../cloud/privateLinks';

export interface AccountState {
	/** As the service lists it. */
	readonly status: string;
	/** What the last clear status said; undefined as long as there was none. */
	readonly isLocked?: boolean;
	readonly userType: string;
	/** Undefined of a look by an earlier version, which kept them in words. */
	readonly grants?: readonly RoleGrant[];
}

/** Status by endpoint; that of the address itself, under no name, where it has no endpoint. */
export type AddressState = Readonly<Record<string, string>>;

export interface Snapshot {
	/** By user name; undefined when accounts were not looked at. */
	readonly accounts?: Readonly<Record<string, AccountState>>;
	/** By address id; undefined when PrivateLink was not looked at. */
	readonly addresses?: Readonly<Record<string, AddressState>>;
}

/** Takes the accounts as the service lists them, returns their states by name. */
export function accountStates(entries: readonly IDataObject[]): Record<string, AccountState> {
	const states = withoutPrototype<AccountState>();
	// Two accounts of one name, for different hosts, are listed in any order.
	const sorted = entries.map((entry) => ({ entry, text: JSON.stringify(entry) }));
	sorted.sort((a, b) => (a.text < b.text ? -1 : 1));
	for (const { entry } of sorted) states[String(entry.userName)] = stateOf(entry);
	return states;
}

/** Takes the rows of addresses as the service lists them, returns their states by address id. */
export function addressStates(rows: readonly IDataObject[]): Record<string, AddressState> {
	const states = withoutPrototype<Record<string, string>>();
	for (const row of rows) {
		const state = (states[String(row.addressId)] ??= {});
		for (const { endpointId, status } of linksOf(row)) state[endpointId] = status ?? '';
		if (Object.keys(state).length === 0) state[''] = String(row.addressStatus ?? '');
	}
	return states;
}

/** Returns the accounts with what earlier polls knew of those whose status says nothing clear. */
export function remembering(
	after: Readonly<Record<string, AccountState>>,
	before: Readonly<Record<string, AccountState>> | undefined,
): Record<string, AccountState> {
	const states = withoutPrototype<AccountState>();
	for (const [userName, state] of Object.entries(after)) {
		const was = before && Object.hasOwn(before, userName) ? before[userName] : undefined;
		const isLocked = state.isLocked ?? was?.isLocked;
		states[userName] = { ...state, ...(isLocked !== undefined && { isLocked }) };
	}
	return states;
}

// An account may be called __proto__.
function withoutPrototype<T>(): Record<string, T> {
	return Object.create(null);
}

function stateOf(entry: IDataObject): AccountState {
	const account = normalizeAccount(entry);
	const isLocked = lockOf(account.userStatus);
	return {
		status: String(account.userStatus ?? ''),
		...(isLocked !== undefined && { isLocked }),
		userType: typeInApiWords(String(account.userType ?? '')),
		grants: grantsOf(account).map(inApiWords),
	};
}

/** Returns whether a status means that the account is locked; undefined for a word in between. */
export function lockOf(status: unknown): boolean | undefined {
	if (isStatus(status, 'LOCKED')) return true;
	return isStatus(status, 'ONLINE') ? false : undefined;
}
