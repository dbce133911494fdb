// Rows that cannot be done, and tenants that could not be read: told before anything is changed.
import type { RefusedRow } from '../../../cloud/sync/tenantPlan';
import type { SyncPlan } from '../../../cloud/sync/syncPlan';
import { nameInWords } from '../../../cloud/plan/quoted';
import { describeFailure, ExplainedFailure } from '../../../transport/failures';
import { someOf } from '../../../someOf';
import type { ListOutput } from '../../operation';
import { aboutAccount } from './syncItems';

/** Throws an ExplainedFailure for a plan with a row that cannot be done, or a tenant that could not be read. */
export function refuseRows({ refused, unreadable }: SyncPlan): void {
	const [tenant] = unreadable;
	if (tenant !== undefined) throw tenant.error;
	const [first] = refused;
	if (first === undefined) return;
	throw new ExplainedFailure(
		first.failure.code,
		`${someOf(refused.map(inWords))}. Nothing was changed`,
		`${first.failure.nextStep}. To continue with the other rows, set On Error of the node to Continue`,
		first.failure.failure,
	);
}

function inWords({ account, failure }: RefusedRow): string {
	return `${nameInWords(account.userName)}: ${failure.reason}`;
}

/** Returns an item for each of them. */
export function failedOutputs({ refused, unreadable, planId }: SyncPlan): ListOutput[] {
	return [
		...refused.map((row) => ({
			indexes: row.indexes,
			json: { ...aboutAccount(row), action: 'none', planId: planId ?? null },
			failed: { error: row.failure, task: `sync the account "${row.account.userName}"` },
		})),
		...unreadable.map(({ tenant, indexes, error }) => ({
			indexes,
			json: { ...tenant, action: 'none', incomplete: true, planId: null },
			failed: {
				error: new ExplainedFailure(
					'OutcomeUnknown',
					`the plan is incomplete: ${describeFailure(error)}`,
					'Run it again once the tenant can be read',
					error,
				),
				task: `read the accounts of the tenant ${tenant.tenantId}`,
			},
		})),
	];
}
