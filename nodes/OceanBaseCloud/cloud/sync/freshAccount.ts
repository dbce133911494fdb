// An account as it is right before it is written over: what somebody else changed meanwhile must not be lost.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { accountsOf, findAccount } from '../accounts/accounts';
import { isSameDescription } from '../accounts/descriptions';
import { stateOf } from '../plan/accountState';
import { isOnlineAdmin, lastAdmin } from './onlineAdmin';
import { isSameState } from './planIds';
import type { SyncChange } from './syncPlan';

/**
 * Reads an account that is about to lose something. Returns it, or undefined for one that was to be deleted and is
 * gone. Throws an ExplainedFailure where it is not as it was planned, and what the API throws.
 */
export async function readToTake(
	api: Api,
	{ account, change }: SyncChange,
): Promise<IDataObject | undefined> {
	const found = await findAccount(api, account);
	if (found === undefined && change.after === null) return undefined;
	if (found !== undefined && isSameState(stateOf(found), change.before)) return found;
	throw changedSince();
}

/** Reads an account that is about to get another description. Throws the same where it has another one by now. */
export async function refuseOtherDescription(
	api: Api,
	{ account, change }: SyncChange,
): Promise<void> {
	const found = await findAccount(api, account);
	const isSame = isSameDescription(found?.description, change.before?.description ?? '');
	if (found === undefined || !isSame) throw changedSince();
}

/**
 * Reads an account that was locked and is about to be deleted. Returns it, or undefined where it is gone. Throws the
 * same where it is not as it was planned, but locked.
 */
export async function readLocked(
	api: Api,
	{ account, change }: SyncChange,
): Promise<IDataObject | undefined> {
	const found = await findAccount(api, account);
	const expected = change.before && { ...change.before, userStatus: 'LOCKED' };
	if (found === undefined || isSameState(stateOf(found), expected)) return found;
	throw changedSince();
}

/** Reads the tenant's accounts. Throws an ExplainedFailure where no other Admin account can log in by now. */
export async function refuseLastAdmin(api: Api, { account }: SyncChange): Promise<void> {
	const { entries } = await accountsOf(account.tenant).all(api.aside());
	const others = [...entries].filter(([name]) => name !== account.userName);
	if (!others.some(([, each]) => isOnlineAdmin(stateOf(each)))) throw lastAdmin();
}

/** Returns the error for an account that is another one by now. */
export function changedSince(): ExplainedFailure {
	return new ExplainedFailure(
		'ChangedByOthers',
		'it was skipped, because somebody else changed it after the plan was made',
		'Plan again',
	);
}
