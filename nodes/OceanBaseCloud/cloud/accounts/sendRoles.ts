// ModifyTenantUserRoles in the form that the server takes: a list, or the same list as JSON text.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { send, sendOnce } from '../calls';
import { findAccount } from './accounts';
import type { AccountRef, AccountTurn } from './accountTurn';
import { haveSamePlaces, isSameSet, missingGrants, type RoleGrant } from './grants';
import { caseBetween } from './nameCase';
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

/** Tells whether an account's roles are as the change wants them: whole for UPDATE, its own rows otherwise. Throws what `grantsOf` throws. */
export async function isDone(
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
