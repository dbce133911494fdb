// The plan of a list: each of its tenants is read once, then everything is decided.
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { ExplainedFailure, InputError } from '../../transport/failures';
import { tenantKey, type TenantRef } from '../tenants';
import type { SameAccountRows } from './joinRows';
import type { ListedAccount, SyncRules } from './listRow';
import { readTenantFor } from './readTenant';
import { joinPlans, type SyncPlan, type UnreadableTenant } from './syncPlan';
import { planTenant, type TenantPlan } from './tenantPlan';

/** How to work on many things, a few at a time: as `forEachConcurrently`. */
export type ForEach = (count: number, work: (index: number) => Promise<void>) => Promise<void>;

export interface ListToPlan {
	/** Row by row. */
	readonly rows: readonly ListedAccount[];
	readonly rules: SyncRules;
	readonly sameAccountRows: SameAccountRows;
	/** Called for each account that would be created. What it throws refuses the row. */
	readonly prepareNew: (listed: ListedAccount) => void;
}

/**
 * Reads the tenants of the list and returns the plan. A tenant that cannot be read is in the plan, which is not
 * complete then. Throws an InputError for rows that contradict each other.
 */
export async function planList(
	api: Api,
	{ rows, rules, sameAccountRows, prepareNew }: ListToPlan,
	forEach: ForEach,
): Promise<SyncPlan> {
	const tenants = groupByTenant(rows);
	const plans: TenantPlan[] = [];
	const unreadable: UnreadableTenant[] = [];
	await forEach(tenants.length, async (index) => {
		const [tenant, own = []] = tenants[index] ?? [];
		if (tenant === undefined) return;
		const read = await settle(readTenantFor(api, tenant, own, sameAccountRows));
		if (read.ok) {
			const { list, unclear } = read.value;
			const clear = list.filter(({ userName }) => !unclear.has(userName));
			const plan = planTenant(read.value, clear, rules, prepareNew);
			plans.push(withUnclear(plan, list, unclear));
		} else if (read.error instanceof InputError) {
			throw read.error;
		} else {
			const indexes = own.flatMap((row) => row.indexes);
			unreadable.push({ tenant, indexes, error: read.error });
		}
	});
	const known = new Set([...plans, ...unreadable].map(({ tenant }) => tenantKey(tenant)));
	for (const [tenant, own] of tenants) {
		if (known.has(tenantKey(tenant))) continue;
		const indexes = own.flatMap((row) => row.indexes);
		unreadable.push({ tenant, indexes, error: stopped() });
	}
	return joinPlans(plans.sort(byTenant), unreadable.sort(byTenant), rules);
}

function stopped(): ExplainedFailure {
	return new ExplainedFailure('OutcomeUnknown', 'the execution was stopped', 'Run it again');
}

function withUnclear(
	plan: TenantPlan,
	list: readonly ListedAccount[],
	unclear: Awaited<ReturnType<typeof readTenantFor>>['unclear'],
): TenantPlan {
	const refused = [...unclear].map(([userName, failure]) => ({
		account: { tenant: plan.tenant, userName },
		indexes: list.find((each) => each.userName === userName)?.indexes ?? [],
		existing: undefined,
		failure,
	}));
	return { ...plan, refused: [...plan.refused, ...refused] };
}

function groupByTenant(rows: readonly ListedAccount[]): Array<[TenantRef, ListedAccount[]]> {
	const groups = new Map<string, [TenantRef, ListedAccount[]]>();
	for (const row of rows) {
		const key = tenantKey(row.tenant);
		const group = groups.get(key) ?? [row.tenant, []];
		groups.set(key, group);
		group[1].push(row);
	}
	return [...groups.values()];
}

function byTenant(a: { tenant: TenantRef }, b: { tenant: TenantRef }): number {
	return tenantKey(a.tenant) < tenantKey(b.tenant) ? -1 : 1;
}
