// The calls that set one part of an account, each to a whole state.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { send } from '../calls';
import { carryOut } from '../carryOut';
import type { Later, Look } from '../look';
import { lookAfterwards } from '../lookAfterwards';
import { accountsOf } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import { settingPassword, type NewPassword } from './newPassword';
import { isSameDescription } from './descriptions';
import { isStatus, type UserStatus } from './status';

/**
 * Sets the description (ModifyTenantUserDescription: no API page). Returns how to get the account as it
 * is listed afterwards. Throws what the API throws, and a NotSeen.
 */
export async function setDescription(
	api: Api,
	account: AccountRef,
	description: string,
): Promise<Later<IDataObject>> {
	return await inTurn(
		account,
		async (turn) =>
			await carryOut(api, {
				kind: 'description',
				forms: [description],
				send: async () => await sendDescription(api, turn, description),
				list: accountsOf(turn.tenant),
				names: [turn.userName],
				look: (find) => lookForDescription(find(turn.userName), description),
			}),
	);
}

function lookForDescription(account: IDataObject | undefined, wanted: string): Look<IDataObject> {
	if (account === undefined) return { shows: 'the account is not listed' };
	const { description } = account;
	if (isSameDescription(description, wanted)) return { seen: account };
	return { shows: `the description is ${JSON.stringify(description ?? '')}` };
}

/**
 * Sets the password (ModifyTenantUserPassword, API page 10000000001021640). No call shows whether it
 * is set: the answer is all there is. Returns how to get the account as it is listed afterwards; undefined
 * where it cannot be read, which says nothing about the password. Throws what the API throws.
 */
export async function setPassword(
	api: Api,
	account: AccountRef,
	newPassword: NewPassword,
	otherFields: IDataObject = {},
): Promise<Later<IDataObject | undefined>> {
	await inTurn(account, async (turn) => await sendPassword(api, turn, newPassword, otherFields));
	const { tenant, userName } = account;
	const listed = lookAfterwards<IDataObject | undefined>(api, {
		list: accountsOf(tenant),
		names: [userName],
		look: (find) => ({ seen: find(userName) }),
	});
	return async () => {
		const read = await settle(listed());
		return read.ok ? read.value : undefined;
	};
}

/**
 * Locks or unlocks (ModifyTenantUserStatus, API page 10000000003236278). The newest page calls the
 * field `userStatus`, an older one `status`. Returns how to get the account as it is listed afterwards.
 * Throws what the API throws, and a NotSeen.
 */
export async function setStatus(
	api: Api,
	account: AccountRef,
	userStatus: UserStatus,
): Promise<Later<IDataObject>> {
	return await inTurn(
		account,
		async (turn) =>
			await carryOut<IDataObject, IDataObject>(api, {
				kind: 'userStatus',
				forms: [{ userStatus }, { userStatus, status: userStatus }],
				send: async (body) => await send(api, 'ModifyTenantUserStatus', idsOf(turn), { body }),
				list: accountsOf(turn.tenant),
				names: [turn.userName],
				look: (find) => lookForStatus(find(turn.userName), userStatus),
			}),
	);
}

function lookForStatus(account: IDataObject | undefined, wanted: UserStatus): Look<IDataObject> {
	if (account === undefined) return { shows: 'the account is not listed' };
	if (isStatus(account.userStatus, wanted)) return { seen: account };
	return { shows: `the status is ${String(account.userStatus ?? 'not listed')}` };
}

/** Sets the description within a turn. Throws what the API throws. */
export async function sendDescription(
	api: Api,
	turn: AccountTurn,
	description: string,
): Promise<void> {
	await send(api, 'ModifyTenantUserDescription', idsOf(turn), { body: { description } });
}

/** Sets the password within a turn, with the ids that the vendor's own client sends. Throws what the API throws. */
export async function sendPassword(
	api: Api,
	turn: AccountTurn,
	newPassword: NewPassword,
	otherFields: IDataObject = {},
): Promise<void> {
	const ids = idsOf(turn);
	const body = { ...ids, userPassword: newPassword.password, ...otherFields };
	await settingPassword(
		newPassword,
		async () => await send(api, 'ModifyTenantUserPassword', ids, { body }),
	);
}

function idsOf({ tenant, userName }: AccountTurn) {
	return { ...tenant, userName };
}
