// The roles that accounts had before a run set them. They are replaced as a whole, so that nothing is written of
// what is read.
import type { Api } from '../../transport/api';
import { perRun } from '../../transport/run';
import { accountBefore } from './accountBefore';
import { accountKey, type AccountRef } from './accountTurn';
import type { RoleGrant } from './grants';
import { readableGrantsOf } from './readGrants';

/** What the run itself has set; undefined where the result is not known. */
const setOf = perRun(() => new Map<string, readonly RoleGrant[] | undefined>());

/**
 * Returns the roles that the account has before the run sets them; undefined where the service does not list
 * it, or roles that cannot be read. Throws what `accountBefore` throws.
 */
export async function rolesBefore(
	api: Api,
	account: AccountRef,
): Promise<readonly RoleGrant[] | undefined> {
	const set = setOf(api.run);
	const key = accountKey(account);
	if (set.has(key)) return set.get(key);
	const listed = await accountBefore(api, account);
	return listed && readableGrantsOf(listed);
}

/** Notes what the run has set; undefined where the result is not known. */
export function noteSetRoles(
	api: Api,
	account: AccountRef,
	roles: readonly RoleGrant[] | undefined,
): void {
	setOf(api.run).set(accountKey(account), roles);
}
