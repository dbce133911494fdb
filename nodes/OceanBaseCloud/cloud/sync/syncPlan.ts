// The plan as a whole: what a list changes in all of its tenants. Pure.
import { tenantKey, type TenantRef } from '../tenants';
import type { SyncRules } from './listRow';
import { changeIdOf, planIdOf } from './planIds';
import type { PlannedAccount, RefusedRow, TenantPlan } from './tenantPlan';

/** A change, with the id by which it is approved. */
export interface SyncChange extends PlannedAccount {
	readonly changeId: string;
}

/** A tenant of the list that could not be read. */
export interface UnreadableTenant {
	readonly tenant: TenantRef;
	/** The rows of the list that are about it. */
	readonly indexes: readonly number[];
	readonly error: unknown;
}

export interface SyncPlan {
	/** Sorted by tenant and name. */
	readonly changes: readonly SyncChange[];
	/** The accounts of the list that do not change. */
	readonly unchanged: readonly PlannedAccount[];
	readonly refused: readonly RefusedRow[];
	readonly tenants: readonly TenantPlan[];
	readonly unreadable: readonly UnreadableTenant[];
	/** Undefined for a plan that is not complete, as a tenant could not be read. */
	readonly planId: string | undefined;
	readonly totals: Totals;
}

/** How many accounts: a type and not an interface, so that it is an item's JSON as it is. */
export type Totals = {
	readonly create: number;
	/** Those that get something and lose nothing. */
	readonly gain: number;
	/** Those that lose something: roles, the right to log in, or themselves. */
	readonly lose: number;
	readonly lock: number;
	readonly unlock: number;
	readonly delete: number;
	/** Those of the tenants that are not in the list, and stay. */
	readonly unlisted: number;
	/** Rows that cannot be done. */
	readonly refused: number;
};

/** Returns the plan of these tenants. */
export function joinPlans(
	tenants: readonly TenantPlan[],
	unreadable: readonly UnreadableTenant[],
	rules: SyncRules,
): SyncPlan {
	const all = tenants.flatMap(({ planned }) => planned).sort(byPlace);
	const changes = all
		.filter(({ change }) => change.action !== 'none')
		.map((each) => ({ ...each, changeId: changeIdOf(each) }));
	const refused = tenants.flatMap((each) => each.refused);
	const changeIds = changes.map(({ changeId }) => changeId);
	return {
		changes,
		unchanged: all.filter(({ change }) => change.action === 'none'),
		refused,
		tenants,
		unreadable,
		planId: unreadable.length === 0 ? planIdOf(rules, changeIds) : undefined,
		totals: totalsOf(changes, tenants, refused.length),
	};
}

function totalsOf(
	changes: readonly SyncChange[],
	tenants: readonly TenantPlan[],
	refused: number,
): Totals {
	const count = (isMeant: (change: SyncChange) => boolean) => changes.filter(isMeant).length;
	const isAction = (action: string) => count(({ change }) => change.action === action);
	return {
		create: isAction('create'),
		gain: count(({ change, loses }) => change.before !== null && !loses),
		lose: count(({ loses }) => loses),
		lock: isAction('lock'),
		unlock: isAction('unlock'),
		delete: isAction('delete'),
		unlisted: tenants.reduce((sum, { others }) => sum + others.length, 0),
		refused,
	};
}

function byPlace(a: PlannedAccount, b: PlannedAccount): number {
	const [one, other] = [placeOf(a), placeOf(b)];
	return one < other ? -1 : 1;
}

function placeOf({ account }: PlannedAccount): string {
	return `${tenantKey(account.tenant)} ${account.userName}`;
}
