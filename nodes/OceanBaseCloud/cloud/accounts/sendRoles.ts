// ModifyTenantUserRoles in the form that the server takes: a list, or the same list as JSON text.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../../json';
import type { Api } from '../../transport/api';
import { send, sendOnce } from '../calls';
import { carryOut } from '../carryOut';
import type { Later, Look } from '../look';
import { ACCOUNTS, findAccount } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import { describeGrants, haveSamePlaces, isSameSet, missingGrants, type RoleGrant } from './grants';
import { caseBetween } from './nameCase';
import { normalizeAccount } from './normalizeAccount';
import { grantsOf } from './readGrants';

export type ModifyType = 'ADD' | 'DELETE' | 'UPDATE';

/** How `userRole` goes out: the API page's example has it as a list, its newest table as a string. */
export type RoleForm = 'array' | 'text';

export interface RoleChange {
	readonly modifyType: ModifyType;
	readonly roles: readonly RoleGrant[];
	/** The other documented fields of the body. */
	readonly otherFields?: IDataObject;
}

/** Returns the forms to try, in order. */
export function roleForms({ settings }: Api): readonly [RoleForm, ...RoleForm[]] {
	return settings.listFormat === 'auto' ? ['array', 'text'] : [settings.listFormat];
}

/**
 * Sends a change as it is. Returns how to get the account as the service answers or lists it afterwards.
 * Throws what the API throws, and a NotSeen.
 */
export async function setRoles(
	api: Api,
	account: AccountRef,
	change: RoleChange,
): Promise<Later<IDataObject>> {
	return await inTurn(
		account,
		async (turn) =>
			await carryOut<RoleForm, IDataObject>(api, {
				kind: 'userRole',
				forms: roleForms(api),
				send: async (form) => await sendRoles(api, turn, change, form),
				inAnswer: async (data) => await accountInAnswer(api, turn, data, change),
				tenant: turn.tenant,
				list: ACCOUNTS,
				names: [turn.userName],
				look: async (find) => await lookForRoles(api, turn, find(turn.userName), change),
			}),
	);
}

/**
 * Sends the change (ModifyTenantUserRoles, API page 10000000002489990), returns the data of the answer.
 * UPDATE sets a state, so that a second try can do no harm. A second ADD or DELETE would be refused
 * where the first one was carried out: the account is read instead. Throws what the API throws.
 */
export async function sendRoles(
	api: Api,
	turn: AccountTurn,
	change: RoleChange,
	form: RoleForm,
): Promise<unknown> {
	const { modifyType, roles, otherFields } = change;
	const ids = { ...turn.tenant, userName: turn.userName };
	const list = roles.map((role) => ({ ...role }));
	const userRole = form === 'array' ? list : JSON.stringify(list);
	const content = { body: { modifyType, userRole, ...otherFields } };
	if (modifyType === 'UPDATE') return await send(api, 'ModifyTenantUserRoles', ids, content);
	return await sendOnce(api, 'ModifyTenantUserRoles', ids, content, async () => {
		const account = await findAccount(api, turn);
		return (await isDone(api, turn, account, change)) ? account : undefined;
	});
}

/** Tells whether an account's roles are as the change wants them: whole for UPDATE, its own rows otherwise. */
async function isDone(
	api: Api,
	{ tenant }: AccountRef,
	account: IDataObject | undefined,
	{ modifyType, roles }: RoleChange,
): Promise<boolean> {
	if (account === undefined) return false;
	const listed = grantsOf(account);
	const nameCase = await caseBetween(api, tenant, listed, roles);
	if (modifyType === 'ADD') return missingGrants(roles, listed, nameCase).length === 0;
	if (modifyType === 'DELETE') return !haveSamePlaces(roles, listed, nameCase);
	return isSameSet(roles, listed, nameCase);
}

async function lookForRoles(
	api: Api,
	turn: AccountTurn,
	account: IDataObject | undefined,
	change: RoleChange,
): Promise<Look<IDataObject>> {
	if (account === undefined) return { shows: 'the account is not listed' };
	if (await isDone(api, turn, account, change)) return { seen: account };
	return { shows: `the account has ${describeGrants(grantsOf(account)) || 'no roles'}` };
}

// An answer without rows shows nothing; one with other rows is no proof that they stay.
async function accountInAnswer(
	api: Api,
	turn: AccountTurn,
	data: unknown,
	change: RoleChange,
): Promise<IDataObject | undefined> {
	if (!isDataObject(data)) return undefined;
	const account = normalizeAccount(data);
	if (!Array.isArray(account.databases)) return undefined;
	return (await isDone(api, turn, account, change)) ? account : undefined;
}
