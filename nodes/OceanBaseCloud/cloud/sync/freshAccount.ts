// An account as it is right before it is written over: what somebody else changed meanwhile must not be lost.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { findAccount } from '../accounts/accounts';
import { isSameDescription } from '../accounts/descriptions';
import { stateOf } from '../plan/accountState';
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

/** Returns the error for an account that is another one by now. */
export function changedSince(): ExplainedFailure {
	return new ExplainedFailure(
		'ChangedByOthers',
		'it was changed by somebody else after it was read for the plan: it was left out',
		'Plan again',
	);
}
