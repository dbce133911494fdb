// Names for a plan and its changes by which an approval finds them again. Pure.
import { createHash } from 'crypto';

import { meaningOf } from '../accounts/grants';
import { isStatus } from '../accounts/status';
import { losesRoles } from '../plan/accountChange';
import type { AccountState } from '../plan/accountState';
import { tenantKey } from '../tenants';
import type { SyncRules } from './listRow';
import type { PlannedAccount } from './tenantPlan';

/** Of the way in which they are made: a plan of another version is another plan. */
const VERSION = '1';

/**
 * Returns the id of a change. It has a part for each thing that changes, so that what is left of a change that
 * was cut off is known as a part of it. Passwords are in none.
 */
export function changeIdOf({ account, change, endsSessions }: PlannedAccount): string {
	const { before, after, action } = change;
	const who = [tenantKey(account.tenant), account.userName];
	const part = (...what: unknown[]) => partOf(who, ...what);
	const parts =
		before === null || after === null
			? [part(action, essenceOf(before), essenceOf(after))]
			: [
					...partIfOther('status', statusOf(before), statusOf(after), part),
					...partIfOther('description', before.description, after.description, part),
					...partIfOther('roles', rolesOf(before), rolesOf(after), part),
				];
	// On the way to its deletion it is locked.
	const onTheWay =
		before !== null && after === null && endsSessions
			? [part(action, essenceOf({ ...before, userStatus: 'LOCKED' }), null)]
			: [];
	return [`c${VERSION}`, ...parts, ...onTheWay].join('-');
}

/**
 * Takes the parts of what was approved. Tells whether a change is what is left of a create among it: it takes no role, and makes of the account
 * just what the create was to make of it.
 */
export function completesCreation(
	approved: ReadonlySet<string>,
	{ account, change, nameCase }: PlannedAccount,
): boolean {
	const { before, after } = change;
	if (before === null || after === null) return false;
	const who = [tenantKey(account.tenant), account.userName];
	const isWhole = approved.has(partOf(who, 'create', null, essenceOf(after)));
	return isWhole && !losesRoles(before, after, nameCase);
}

/**
 * Takes the same. Tells whether an account that is there was to be created by it: it is, or will be, what a create
 * was to make of it.
 */
export function wasCreatedBy(
	approved: ReadonlySet<string>,
	{ account, change }: PlannedAccount,
): boolean {
	if (approved.size === 0 || change.before === null) return false;
	const who = [tenantKey(account.tenant), account.userName];
	return [change.before, change.after].some((state) =>
		approved.has(partOf(who, 'create', null, essenceOf(state))),
	);
}

/** Returns the parts of the ids of changes. */
export function partsOfChangeIds(changeIds: readonly string[]): ReadonlySet<string> {
	return new Set(changeIds.flatMap((changeId) => changeId.split('-').slice(1)));
}

/** Returns the id of a plan: of what it changes under which rules. Who is not in it does not count. */
export function planIdOf(rules: SyncRules, changeIds: readonly string[]): string {
	// The day shows in what becomes of roles that are lent.
	const settings = Object.entries(rules).filter(([name]) => name !== 'today');
	const id = hash([settings.sort(byName), [...changeIds].sort()]);
	return `p${VERSION}-${id.slice(0, 32)}`;
}

function partOf(who: readonly string[], ...what: unknown[]): string {
	return hash([...who, ...what]).slice(0, 20);
}

function partIfOther(
	name: string,
	before: unknown,
	after: unknown,
	part: (...what: unknown[]) => string,
): string[] {
	const isSame = JSON.stringify(before) === JSON.stringify(after);
	return isSame ? [] : [part(name, before, after)];
}

/** Tells whether two states are the same to a plan. */
export function isSameState(a: AccountState | null, b: AccountState | null): boolean {
	return JSON.stringify(essenceOf(a)) === JSON.stringify(essenceOf(b));
}

function essenceOf(state: AccountState | null): unknown {
	if (state === null) return null;
	const { userType, description = '', rolesError = '' } = state;
	return [userType, statusOf(state), description, rolesOf(state), rolesError];
}

// A new account is online, whether the service says so or not.
function statusOf({ userStatus }: AccountState): string {
	if (userStatus === undefined || isStatus(userStatus, 'ONLINE')) return 'ONLINE';
	return userStatus.toUpperCase();
}

function rolesOf({ roles = [] }: AccountState): string[] {
	return roles.map((grant) => meaningOf(grant, 'matters')).sort();
}

function hash(content: unknown): string {
	return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
	return a < b ? -1 : 1;
}
