// ModifyTenantUserRoles in the form that the server takes: a list, or the same list as JSON text.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { listForms, sendInEitherForm } from '../../transport/eitherForm';
import { send, sendOnce } from '../calls';
import { findAccount } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import { grantsOf, haveSamePlaces, missingInAnyCase, type RoleGrant } from './grants';
import { normalizeAccount } from './normalizeAccount';

export type ModifyType = 'ADD' | 'DELETE' | 'UPDATE';

export interface RoleChange {
	readonly modifyType: ModifyType;
	readonly roles: readonly RoleGrant[];
	/** The other documented fields of the body. */
	readonly otherFields?: IDataObject;
}

/** Sends a change as it is, returns the account as the service answers. Throws what the API throws. */
export async function setRoles(
	api: Api,
	account: AccountRef,
	change: RoleChange,
): Promise<IDataObject> {
	const data = await inTurn(account, async (turn) => await sendRoles(api, turn, change));
	return normalizeAccount(data);
}

/**
 * Sends the change (ModifyTenantUserRoles, API page 10000000002489990), returns the data of the answer.
 * The page's example has `userRole` as a list, its newest table as a string. UPDATE sets a state, so
 * that a second try can do no harm. A second ADD or DELETE would be refused where the first one was
 * carried out: the account is read instead. Throws what the API throws.
 */
export async function sendRoles(api: Api, turn: AccountTurn, change: RoleChange): Promise<unknown> {
	const { modifyType, roles, otherFields } = change;
	const ids = { ...turn.tenant, userName: turn.userName };
	const forms = listForms<IDataObject>(
		'userRole',
		roles.map((role) => ({ ...role })),
	);
	return await sendInEitherForm(api.run, forms, async (userRole) => {
		const content = { body: { modifyType, userRole, ...otherFields } };
		if (modifyType === 'UPDATE') return await send(api, 'ModifyTenantUserRoles', ids, content);
		const readBack = async () => await readIfDone(api, turn, change);
		return await sendOnce(api, 'ModifyTenantUserRoles', ids, content, readBack);
	});
}

/** Returns the account if the rows are added to it, or gone from it, as was asked for. */
async function readIfDone(
	api: Api,
	account: AccountRef,
	{ modifyType, roles }: RoleChange,
): Promise<IDataObject | undefined> {
	const found = await findAccount(api, account);
	const grants = grantsOf(found);
	const isDone =
		modifyType === 'ADD'
			? missingInAnyCase(roles, grants).length === 0
			: !haveSamePlaces(roles, grants);
	return isDone ? found : undefined;
}
