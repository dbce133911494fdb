// What Sync puts out: an item for each account that changes, linked to its row.
import type { AppliedChange } from '../../../cloud/sync/applyPlan';
import type { ListedAccount } from '../../../cloud/sync/listRow';
import { partsOfChangeIds, wasCreatedBy } from '../../../cloud/sync/planIds';
import { planTextOf } from '../../../cloud/sync/planText';
import type { SyncPlan } from '../../../cloud/sync/syncPlan';
import type { PlannedAccount } from '../../../cloud/sync/tenantPlan';
import { tenantKey } from '../../../cloud/tenants';
import type { ListOutput } from '../../operation';
import type { RunRules } from './readRules';
import { appliedInItem, changeInItem, plannedInItem } from './syncItems';

/** Returns the items of a plan. The first one has the plan as a text, and its totals. */
export function planOutputs(
	plan: SyncPlan,
	rows: readonly ListedAccount[],
	refusals: readonly string[],
	returnUnchanged: boolean,
): ListOutput[] {
	const rowOf = linkTo(rows);
	const refused = { refusals: [...refusals] };
	const [first, ...others] = [
		...plan.changes.map((change) => ({
			indexes: rowOf(change),
			json: { ...changeInItem(change, plan), ...refused },
		})),
		...(returnUnchanged ? plan.unchanged : []).map((each) => ({
			indexes: rowOf(each),
			json: { ...plannedInItem(each, plan), loses: false, ...refused },
		})),
	];
	const { indexes, json } = first ?? nothingToDo(plan);
	const planText = planTextOf(plan, refusals);
	return [{ indexes, json: { ...json, ...refused, totals: plan.totals, planText } }, ...others];
}

/** Returns the items of what was applied. */
export function appliedOutputs(
	applied: readonly AppliedChange[],
	plan: SyncPlan,
	rows: readonly ListedAccount[],
	{ approval, returnUnchanged }: RunRules,
): ListOutput[] {
	const rowOf = linkTo(rows);
	const approved = partsOfChangeIds(approval.changeIds ?? []);
	const isEarlier = (each: PlannedAccount) => wasCreatedBy(approved, each);
	const outputs = applied.map((each) => {
		const { json, ...output } = outcomeOf(each, plan);
		return {
			indexes: rowOf(each.change),
			passwordOf: each.change.indexes[0],
			...output,
			json: { ...json, ...(isEarlier(each.change) && createdEarlier(each.change)) },
		};
	});
	const earlier = plan.unchanged.filter(isEarlier);
	const others = (returnUnchanged ? plan.unchanged : earlier).map((each) => ({
		indexes: rowOf(each),
		json: {
			...plannedInItem(each, plan),
			applied: false,
			...(earlier.includes(each) && createdEarlier(each)),
		},
	}));
	const all = [...outputs, ...others];
	if (all.length > 0) return all;
	const { indexes, json } = nothingToDo(plan);
	return [{ indexes, json: { ...json, applied: false } }];
}

function outcomeOf(applied: AppliedChange, plan: SyncPlan): Pick<ListOutput, 'failed' | 'json'> {
	const { change, failure } = applied;
	if (failure === undefined) return { json: appliedInItem(applied, plan) };
	return {
		json: { ...changeInItem(change, plan), applied: false },
		failed: { error: failure, task: `sync the account "${change.account.userName}"` },
	};
}

function createdEarlier(each: PlannedAccount) {
	return {
		createdEarlier: true,
		notes: [
			...each.notes,
			'already exists as planned. If no run returned its password, use Update Password',
		],
	};
}

function nothingToDo({ planId }: SyncPlan): ListOutput {
	return {
		indexes: [0],
		json: { action: 'none', changes: [], loses: false, planId: planId ?? null },
	};
}

/** Returns how to find the rows of an account; of one that is not in the list, the first row of its tenant. */
function linkTo(
	rows: readonly ListedAccount[],
): (planned: Pick<PlannedAccount, 'account' | 'indexes'>) => readonly number[] {
	const firstOf = new Map<string, readonly number[]>();
	for (const { tenant, indexes } of rows) {
		const key = tenantKey(tenant);
		if (!firstOf.has(key)) firstOf.set(key, indexes);
	}
	return ({ account, indexes }) =>
		indexes.length > 0 ? indexes : (firstOf.get(tenantKey(account.tenant)) ?? []);
}
