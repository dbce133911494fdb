// Ends the open connections of an account that has been kept from logging in.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure } from '../../transport/failures';
import { endSessions, readSessions, refOf } from '../sessions';
import type { AccountRef } from './accountTurn';

/** Ends all sessions of an account. Returns them as they were listed. Throws what `endSessions` throws. */
export async function endSessionsOf(
	api: Api,
	{ tenant, userName }: AccountRef,
): Promise<IDataObject[]> {
	const sessions = await readSessions(api, tenant, { userNames: [userName] });
	await endSessions(api, tenant, sessions.map(refOf), [userName]);
	return sessions;
}

/**
 * The same, after `done` was done, such as "the account is locked now". Throws an ExplainedFailure that says
 * so where the sessions could not be ended.
 */
export async function endSessionsAfter(
	api: Api,
	account: AccountRef,
	done: string,
): Promise<IDataObject[]> {
	const ended = await settle(endSessionsOf(api, account));
	if (ended.ok) return ended.value;
	throw new ExplainedFailure(
		'PartlyDone',
		`${done}, but its sessions may still be open: ${describeFailure(ended.error)}`,
		'Run the operation End of the resource Session for the account, or end them in the OceanBase Cloud console',
		ended.error,
	);
}
