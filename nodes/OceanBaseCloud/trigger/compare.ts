// What happened between two polls. Pure.
import type { EventName } from './events';
import type { AccountState, Snapshot } from './snapshot';

/** One thing that happened. A type and not an interface, so that it is an item's JSON as it is. */
export type TenantEvent = {
	event: EventName;
	userName?: string;
	userType?: string;
	userStatus?: string;
	/** The account's roles now, in words. */
	roles?: string[];
	granted?: string[];
	revoked?: string[];
	addressId?: string;
	status?: string;
	previousStatus?: string;
};

/**
 * Returns what happened, in a fixed order: accounts by name, then addresses. A part that one of the
 * snapshots does not have gives no events: it is looked at for the first time.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): TenantEvent[] {
	return [
		...changes(before.accounts, after.accounts, accountEvents),
		...changes(before.links, after.links, linkEvents),
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
	const about = { userName, userType, userStatus, roles: [...grants] };
	if (!was) return [{ event: 'accountCreated', ...about }];
	if (!is) return [{ event: 'accountRemoved', ...about }];
	const granted = is.grants.filter((grant) => !was.grants.includes(grant));
	const revoked = was.grants.filter((grant) => !is.grants.includes(grant));
	const events: TenantEvent[] = [];
	if (granted.length + revoked.length > 0) {
		events.push({ event: 'rolesChanged', ...about, granted, revoked });
	}
	if (isLocked(is) !== isLocked(was)) {
		events.push({ event: isLocked(is) ? 'accountLocked' : 'accountUnlocked', ...about });
	}
	return events;
}

function isLocked({ status }: AccountState): boolean {
	return status.toUpperCase() === 'LOCKED';
}

function linkEvents(
	addressId: string,
	previousStatus: string | undefined,
	status: string | undefined,
): TenantEvent[] {
	if (status === previousStatus) return [];
	return [
		{
			event: 'privateLinkStatusChanged',
			addressId,
			status: status ?? 'REMOVED',
			...(previousStatus !== undefined && { previousStatus }),
		},
	];
}
