// Changes of one account, one after the other: two items that read, merge and write its roles at the same
// time would each undo what the other has done, and a call that is tried again would overwrite a later one.
import { tenantKey, type TenantRef } from '../tenants';

/** An account by its name. */
export interface AccountRef {
	readonly tenant: TenantRef;
	readonly userName: string;
}

/**
 * The right to change an account while a piece of work lasts. Whatever writes an account asks for it,
 * and only `inTurn` gives it: no write can be outside of a turn, and none can wait for its own.
 */
class AccountTurn implements AccountRef {
	protected readonly isGiven = true;

	constructor(
		readonly tenant: TenantRef,
		readonly userName: string,
	) {}
}

export type { AccountTurn };

const lastOf = new Map<string, Promise<unknown>>();

/** Runs `work` once everything that was queued before for the same account has ended. */
export async function inTurn<T>(
	account: AccountRef,
	work: (turn: AccountTurn) => Promise<T>,
): Promise<T> {
	const key = accountKey(account);
	const before = lastOf.get(key) ?? Promise.resolve();
	const run = async () => await work(new AccountTurn(account.tenant, account.userName));
	const current = before.then(run, run);
	lastOf.set(key, current);
	const forget = () => {
		if (lastOf.get(key) === current) lastOf.delete(key);
	};
	current.then(forget, forget);
	return await current;
}

/** Returns a text that no other account has. */
export function accountKey({ tenant, userName }: AccountRef): string {
	return JSON.stringify([tenantKey(tenant), userName]);
}
