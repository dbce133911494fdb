// Deletes accounts whose connections have to end: locked first, so that none comes back in between.
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import type { Later } from '../look';
import type { TenantRef } from '../tenants';
import { deleteAccounts } from './deleteAccounts';
import { endSessionsOf } from './endSessionsOf';
import { setStatus } from './setAccountPart';

export interface LockedDeletion {
	/** How to see that none of them is listed any more. */
	readonly gone: Later<true>;
	readonly endedSessions: number;
}

/**
 * Locks the accounts, ends their sessions and deletes them. Throws an ExplainedFailure that names those that
 * are locked now, where a later step fails, and what the first step throws.
 */
export async function deleteLocked(
	api: Api,
	tenant: TenantRef,
	names: readonly string[],
): Promise<LockedDeletion> {
	const locked: string[] = [];
	const carriedOut = await settle(
		(async () => {
			let endedSessions = 0;
			for (const userName of names) {
				const account = { tenant, userName };
				const seen = await setStatus(api, account, 'LOCKED');
				locked.push(userName);
				await seen();
				endedSessions += (await endSessionsOf(api, account)).length;
			}
			return { gone: await deleteAccounts(api, tenant, names), endedSessions };
		})(),
	);
	if (!carriedOut.ok) throw afterLock(locked, carriedOut.error);
	const { gone, endedSessions } = carriedOut.value;
	return {
		endedSessions,
		gone: async () => {
			const seen = await settle(gone());
			if (!seen.ok) throw afterLock(locked, seen.error);
			return seen.value;
		},
	};
}

function afterLock(locked: readonly string[], error: unknown): unknown {
	if (locked.length === 0) return error;
	const are = locked.length === 1 ? 'is' : 'are';
	return new ExplainedFailure(
		'PartlyDone',
		`${locked.join(', ')} ${are} locked now, but may not have been deleted: ${describeFailure(error)}`,
		'Run the item again: completed steps are not repeated. To let them log in again, use Unlock',
		error,
	);
}
