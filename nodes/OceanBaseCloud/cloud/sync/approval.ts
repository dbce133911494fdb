// Whether a plan is what somebody approved. Pure.
import { InputError } from '../../transport/failures';
import { someOf } from '../../someOf';
import { nameInWords } from '../plan/quoted';
import type { SyncRules } from './listRow';
import { completesCreation, partsOfChangeIds, planIdOf } from './planIds';
import type { SyncChange, SyncPlan } from './syncPlan';

export interface Approval {
	readonly planId: string | undefined;
	readonly changeIds: readonly string[] | undefined;
}

/**
 * Throws an InputError for a plan that holds anything else than what was approved, and says what. One that holds
 * less goes on: it is what an apply that was cut off has left.
 */
export function checkApproval(
	plan: SyncPlan,
	{ planId, changeIds }: Approval,
	rules: SyncRules,
): void {
	if (planId === undefined) {
		if (changeIds === undefined) return;
		throw new InputError(
			'Approved Change IDs is set, but Approved Plan ID is empty',
			'Enter the planId of the plan that was approved',
		);
	}
	if (plan.changes.length === 0 || plan.planId === planId) return;
	if (changeIds === undefined) throw otherPlan(plan, plan.changes);
	if (planIdOf(rules, changeIds) !== planId) {
		throw new InputError(
			'Approved Plan ID does not match Approved Change IDs with these settings',
			'Take both from the same plan, include all of its changes, and keep the settings. If the settings had to change, plan and approve again',
		);
	}
	const approved = partsOfChangeIds(changeIds);
	// What is left of a create that was cut off is a part of what was approved, too.
	const isApproved = (change: SyncChange) => {
		const parts = [...partsOfChangeIds([change.changeId])];
		const isPart = parts.length > 0 && parts.every((part) => approved.has(part));
		return isPart || completesCreation(approved, change);
	};
	const others = plan.changes.filter((change) => !isApproved(change));
	if (others.length > 0) throw otherPlan(plan, others);
}

function otherPlan({ planId }: SyncPlan, others: readonly SyncChange[]): InputError {
	const shown = others.map(
		({ account, change }) => `${nameInWords(account.userName)} ${change.changes.join(', ')}`,
	);
	return new InputError(
		`The plan is now ${planId ?? 'a different one'}, with changes that were not approved: ${someOf(shown)}. Nothing was changed`,
		'Plan again, and have the new plan approved',
	);
}
