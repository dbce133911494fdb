// Changes of one account, one after the other: two items that read, merge and write its roles at the same
// time would each undo what the other has done, and a call that is tried again would overwrite a later one.
import type { TenantRef } from '../tenants';

const lastOf = new Map<string, Promise<unknown>>();

/** Returns a text that no other account has. */
export function accountKey({ instanceId, tenantId }: TenantRef, userName: string): string {
	return JSON.stringify([instanceId, tenantId, userName]);
}

/**
 * Runs `work` once everything that was queued before for the same account has ended. Not to be called
 * within such work: it would wait for itself.
 */
export async function inTurn<T>(
	tenant: TenantRef,
	userName: string,
	work: () => Promise<T>,
): Promise<T> {
	const key = accountKey(tenant, userName);
	const before = lastOf.get(key) ?? Promise.resolve();
	const current = before.then(work, work);
	lastOf.set(key, current);
	const forget = () => {
		if (lastOf.get(key) === current) lastOf.delete(key);
	};
	current.then(forget, forget);
	return await current;
}
