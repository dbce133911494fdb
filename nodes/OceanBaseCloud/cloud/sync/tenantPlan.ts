// What a list changes in one tenant. Pure.
import type { IDataObject } from 'n8n-workflow';

import { describeFailure, ExplainedFailure, InputError } from '../../transport/failures';
import type { AccountRef } from '../accounts/accountTurn';
import type { NameCase } from '../accounts/grants';
import { stateOf } from '../plan/accountState';
import type { TenantRef } from '../tenants';
import type { ListedAccount, SyncRules } from './listRow';
import { matchesAny } from './namePatterns';
import { isOnlineAdmin, lastAdmin } from './onlineAdmin';
import { decideCreation, decideUpdate, type Decision } from './target';
import { decideUnlisted, mayLose } from './unlisted';

/** A tenant as it was read. */
export interface TenantView {
	readonly tenant: TenantRef;
	readonly accounts: ReadonlyMap<string, IDataObject>;
	/** How the tenant compares names of databases. */
	readonly nameCase: NameCase;
}

/** The planned change of one account. */
export interface PlannedAccount extends Decision {
	readonly account: AccountRef;
	/** The rows of the list that are about it; none for an account that is not in it. */
	readonly indexes: readonly number[];
	/** As the service lists it; undefined for one that is not there. */
	readonly existing: IDataObject | undefined;
}

/** A row that cannot be done. */
export interface RefusedRow {
	readonly account: AccountRef;
	readonly indexes: readonly number[];
	/** As the service lists it; undefined for one that is not there. */
	readonly existing: IDataObject | undefined;
	readonly failure: ExplainedFailure;
}

export interface TenantPlan {
	readonly tenant: TenantRef;
	readonly planned: readonly PlannedAccount[];
	readonly refused: readonly RefusedRow[];
	/** The names of the tenant's accounts that are not in the list and do not change. */
	readonly others: readonly string[];
	/** How many accounts there were before that the list has or manages. */
	readonly managed: number;
}

/**
 * Returns what the accounts of a list, all of this tenant, come to. `prepareNew` is called for each account that
 * would be created; what it throws refuses the row.
 */
export function planTenant(
	{ tenant, accounts, nameCase }: TenantView,
	list: readonly ListedAccount[],
	rules: SyncRules,
	prepareNew: (listed: ListedAccount) => void,
): TenantPlan {
	const planned: PlannedAccount[] = [];
	const refused: RefusedRow[] = [];
	for (const listed of list) {
		const { userName, indexes } = listed;
		const account = { tenant, userName };
		const existing = accounts.get(userName);
		try {
			refuseUnmanaged(listed, rules);
			const decision = existing
				? decideUpdate(listed, stateOf(existing), rules, nameCase)
				: decideCreation(listed, rules);
			if (existing === undefined) prepareNew(listed);
			planned.push({ account, indexes, existing, ...decision });
		} catch (failure) {
			refused.push({ account, indexes, existing, failure: explained(failure) });
		}
	}
	const names = new Set(list.map(({ userName }) => userName));
	const unlisted = [...accounts].filter(([name]) => !names.has(name));
	const others: string[] = [];
	for (const [userName, existing] of unlisted) {
		const decision = decideUnlisted(existing, rules);
		if (decision === undefined) others.push(userName);
		else planned.push({ account: { tenant, userName }, indexes: [], existing, ...decision });
	}
	// Only those that could lose something count: others would hide how much is taken.
	const ownThere = planned.filter(({ existing, indexes }) => existing && indexes.length > 0);
	const managed = ownThere.length + unlisted.filter(([, each]) => mayLose(each, rules)).length;
	return withAdmin({ tenant, planned, refused, others, managed }, accounts);
}

function explained(failure: unknown): ExplainedFailure {
	if (failure instanceof ExplainedFailure) return failure;
	if (failure instanceof InputError) {
		return new ExplainedFailure('InvalidInput', failure.message, failure.hint ?? '');
	}
	return new ExplainedFailure(
		'AnswerUnreadable',
		describeFailure(failure),
		'The account was not changed',
		failure,
	);
}

function refuseUnmanaged({ userName }: ListedAccount, { managedNames }: SyncRules): void {
	if (managedNames.length === 0 || matchesAny(userName, managedNames)) return;
	throw new ExplainedFailure(
		'Conflict',
		'its name does not match Managed Names',
		'Correct the list, or Managed Names',
	);
}

/** Returns the plan without those changes that would leave the tenant without an Admin account that can log in. */
function withAdmin(plan: TenantPlan, accounts: TenantView['accounts']): TenantPlan {
	const isLocking = ({ change: { before, after } }: PlannedAccount) =>
		isOnlineAdmin(before) && !isOnlineAdmin(after);
	const locking = plan.planned.filter(isLocking);
	if (locking.length === 0) return plan;
	const online = [...accounts.values()].filter((each) => isOnlineAdmin(stateOf(each)));
	if (locking.length < online.length) return plan;
	return {
		...plan,
		planned: plan.planned.filter((each) => !locking.includes(each)),
		refused: [
			...plan.refused,
			...locking.map(({ account, indexes, existing }) => ({
				account,
				indexes,
				existing,
				failure: lastAdmin(),
			})),
		],
	};
}
