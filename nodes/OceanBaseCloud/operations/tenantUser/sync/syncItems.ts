// The items that Sync puts out.
import type { IDataObject } from 'n8n-workflow';

import { simplifiedAccount } from '../../../cloud/accounts/simplifiedAccount';
import { stateInItem } from '../../../cloud/plan/accountState';
import type { AppliedChange } from '../../../cloud/sync/applyPlan';
import type { SyncChange, SyncPlan } from '../../../cloud/sync/syncPlan';
import type { PlannedAccount } from '../../../cloud/sync/tenantPlan';

/** What an item says of the account that it is about. */
export function aboutAccount({ account: { tenant, userName } }: Pick<PlannedAccount, 'account'>) {
	return { userName, ...tenant };
}

/** Returns what the item of a change says of it, planned or made. */
export function changeInItem({ changeId, ...planned }: SyncChange, plan: SyncPlan): IDataObject {
	return { ...plannedInItem(planned, plan), changeId, loses: planned.loses };
}

/** The same for an account that does not change. */
export function plannedInItem(planned: PlannedAccount, { planId }: SyncPlan): IDataObject {
	const { change, notes } = planned;
	return {
		...aboutAccount(planned),
		action: change.action,
		changes: [...change.changes],
		before: stateInItem(change.before),
		after: stateInItem(change.after),
		planId: planId ?? null,
		...(notes.length > 0 && { notes: [...notes] }),
	};
}

/** Returns the item of a change that was made, with the account as it was seen afterwards. */
export function appliedInItem(applied: AppliedChange, plan: SyncPlan): IDataObject {
	const { change, seen, changedByOthers, api } = applied;
	const requestId = api.changeIds.at(-1);
	return api.withoutPasswords({
		...changeInItem(change, plan),
		after: seen === undefined ? null : withoutName(simplifiedAccount(seen)),
		applied: true,
		...(changedByOthers && { changedByOthers }),
		...(requestId !== undefined && { requestId }),
	});
}

function withoutName(account: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(account).filter(([name]) => name !== 'userName'));
}
