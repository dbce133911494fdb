// What happened between two polls. Pure.
import { caseOfLists, missingGrants, type RoleGrant } from '../cloud/accounts/grants';
import type { EventName } from './events';
import { lockOf, type AccountState, type AddressState, type Snapshot } from './snapshot';

/** One thing that happened. A type and not an interface, so that it is an item's JSON as it is. */
export type TenantEvent = {
	event: EventName;
	userName?: string;
	userType?: string;
	userStatus?: string;
	/** The account's roles now. */
	roles?: RoleRow[];
	granted?: RoleRow[];
	revoked?: RoleRow[];
	addressId?: string;
	/** Where the address has endpoints. */
	endpointId?: string;
	status?: string;
	previousStatus?: string;
	/** Only of examples, which are made up. */
	test?: true;
};

/** A grant as an item's JSON. */
type RoleRow = { [Name in keyof RoleGrant]: RoleGrant[Name] };

/**
 * Returns what happened, in a fixed order: accounts by name, then addresses. A part that one of the
 * snapshots does not have gives no events, nor does an address that the first one does not have: it is
 * looked at for the first time.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): TenantEvent[] {
	return [
		...changes(before.accounts, after.accounts, accountEvents),
		...changes(before.addresses, after.addresses, addressEvents),
	];
}

/** Returns the names of the accounts that the first snapshot has and the second lacks. */
export function missingAccounts(before: Snapshot, after: Snapshot): string[] {
	if (!before.accounts || !after.accounts) return [];
	const { accounts } = after;
	return Object.keys(before.accounts).filter((name) => accounts[name] === undefined);
}

function changes<T>(
	before: Readonly<Record<string, T>> | undefined,
	after: Readonly<Record<string, T>> | undefined,
	compare: (name: string, was: T | undefined, is: T | undefined) => TenantEvent[],
): TenantEvent[] {
	if (!before || !after) return [];
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return names.flatMap((name) => compare(name, own(before, name), own(after, name)));
}

// A snapshot that comes from static data has a prototype again.
function own<T>(states: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(states, name) ? states[name] : undefined;
}

function accountEvents(
	userName: string,
	was: AccountState | undefined,
	is: AccountState | undefined,
): TenantEvent[] {
	const account = is ?? was;
	if (!account) return [];
	const { userType, status: userStatus, grants } = account;
	const about = { userName, userType, userStatus, ...(grants && { roles: rowsOf(grants) }) };
	if (!was) return [{ event: 'accountCreated', ...about }];
	if (!is) return [{ event: 'accountRemoved', ...about }];
	const events: TenantEvent[] = [];
	if (was.grants && is.grants) {
		const nameCase = caseOfLists('unknown', was.grants, is.grants);
		const granted = missingGrants(is.grants, was.grants, nameCase);
		const revoked = missingGrants(was.grants, is.grants, nameCase);
		if (granted.length + revoked.length > 0) {
			const rows = { granted: rowsOf(granted), revoked: rowsOf(revoked) };
			events.push({ event: 'rolesChanged', ...about, ...rows });
		}
	}
	const [locked, wasLocked] = [isLocked(is), isLocked(was)];
	if (locked !== undefined && wasLocked !== undefined && locked !== wasLocked) {
		events.push({ event: locked ? 'accountLocked' : 'accountUnlocked', ...about });
	}
	return events;
}

function rowsOf(grants: readonly RoleGrant[]): RoleRow[] {
	return grants.map((grant) => ({ ...grant }));
}

// Version 0.1.0 stored the status only.
function isLocked({ isLocked: remembered, status }: AccountState): boolean | undefined {
	return remembered ?? lockOf(status);
}

function addressEvents(
	addressId: string,
	was: AddressState | undefined,
	is: AddressState | undefined,
): TenantEvent[] {
	if (was === undefined) return [];
	const event = 'privateLinkStatusChanged';
	if (is === undefined) {
		return [{ event, addressId, status: REMOVED, previousStatus: Object.values(was).join(', ') }];
	}
	const endpoints = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
	return endpoints.flatMap((endpointId) => {
		const about = { event, addressId, ...(endpointId !== '' && { endpointId }) } as const;
		const status = own(is, endpointId);
		// That the address has endpoints now, or has none any more, is told of these.
		if (endpointId === '' && (status === undefined || own(was, '') === undefined)) return [];
		const previousStatus = own(was, endpointId) ?? own(was, '');
		if (status === own(was, endpointId)) return [];
		return [
			{
				...about,
				status: status ?? REMOVED,
				...(previousStatus !== undefined && { previousStatus }),
			},
		];
	});
}

const REMOVED = 'REMOVED';
