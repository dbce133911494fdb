// The calls that set one part of an account, each to a whole state.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { sendInEitherForm } from '../../transport/eitherForm';
import { send } from '../calls';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';

export type UserStatus = 'LOCKED' | 'ONLINE';

/** Sets the description (ModifyTenantUserDescription: no API page). Throws what the API throws. */
export async function setDescription(
	api: Api,
	account: AccountRef,
	description: string,
): Promise<void> {
	await inTurn(account, async (turn) => await sendDescription(api, turn, description));
}

/** Sets the password (ModifyTenantUserPassword, API page 10000000001021640). Throws what the API throws. */
export async function setPassword(api: Api, account: AccountRef, password: string): Promise<void> {
	await inTurn(account, async (turn) => await sendPassword(api, turn, password));
}

/**
 * Locks or unlocks (ModifyTenantUserStatus, API page 10000000003236278). The newest page calls the
 * field `userStatus`, an older one `status`. Throws what the API throws.
 */
export async function setStatus(
	api: Api,
	account: AccountRef,
	userStatus: UserStatus,
): Promise<void> {
	const forms = {
		name: 'userStatus',
		first: { userStatus },
		second: { userStatus, status: userStatus },
	};
	await inTurn(account, async (turn) => {
		await sendInEitherForm<IDataObject, unknown>(
			api.run,
			forms,
			async (body) => await send(api, 'ModifyTenantUserStatus', idsOf(turn), { body }),
		);
	});
}

/** Sets the description within a turn. Throws what the API throws. */
export async function sendDescription(
	api: Api,
	turn: AccountTurn,
	description: string,
): Promise<void> {
	await send(api, 'ModifyTenantUserDescription', idsOf(turn), { body: { description } });
}

/** Sets the password within a turn. Throws what the API throws. */
export async function sendPassword(api: Api, turn: AccountTurn, password: string): Promise<void> {
	const body = { userPassword: password };
	await send(api, 'ModifyTenantUserPassword', idsOf(turn), { body });
}

function idsOf({ tenant, userName }: AccountTurn) {
	return { ...tenant, userName };
}
