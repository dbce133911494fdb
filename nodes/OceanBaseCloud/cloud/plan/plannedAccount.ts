// What an operation would make of an account, from what the service lists now. Nothing here writes.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { accountBefore } from '../accounts/accountBefore';
import { readExistingAccount } from '../accounts/accounts';
import type { AccountRef } from '../accounts/accountTurn';
import { existsAlready, refuseOtherHost, refuseOtherType } from '../accounts/compareAccount';
import type { NameCase } from '../accounts/grants';
import { caseBetween } from '../accounts/nameCase';
import { addingGrants, decideGrants, type GrantChange } from '../accounts/planGrants';
import { grantsOf } from '../accounts/readGrants';
import type { RoleChange } from '../accounts/sendRoles';
import { rolesAfter } from '../accounts/setRoles';
import { isStatus, takesNoChange, type UserStatus } from '../accounts/status';
import type { WantedAccount } from '../accounts/wantedAccount';
import { changeBetween, type AccountChange, type Besides } from './accountChange';
import { stateOf, type AccountState } from './accountState';

/** Returns what a create would change. Throws what `ensureAccount` throws for an account that is there. */
export async function plannedCreation(api: Api, wanted: WantedAccount): Promise<AccountChange> {
	const { userType, description, roles, ifExists } = wanted;
	const existing = await accountBefore(api, wanted);
	if (existing === undefined) {
		const after = { userType, ...(description !== undefined && { description }), roles };
		return changeBetween(null, after, 'matters');
	}
	if (ifExists === 'fail') throw existsAlready();
	refuseOtherHost(wanted, existing);
	if (ifExists === 'useExisting') return change(existing, {}, 'matters');
	refuseOtherType(wanted, existing);
	if (ifExists === 'addRoles') {
		if (roles.length === 0) return change(existing, {}, 'matters');
		return await plannedGrants(api, wanted, addingGrants(roles));
	}
	const nameCase = await caseBetween(
		api,
		wanted.tenant,
		roles.length > 0 ? grantsOf(existing) : [],
		roles,
	);
	const after = {
		...(description !== undefined && { description }),
		...(roles.length > 0 && { roles }),
	};
	return change(existing, after, nameCase, { newPassword: wanted.setPassword });
}

/** Returns what granting or revoking single roles would change. Throws what `changeGrants` throws before it writes. */
export async function plannedGrants(
	api: Api,
	account: AccountRef,
	grantChange: GrantChange,
): Promise<AccountChange> {
	const decision = await decideGrants(api, account, grantChange);
	return change(decision.account, { roles: decision.target }, decision.nameCase);
}

/** Returns what setting roles would change. Throws what reading throws, also for roles that cannot be read. */
export async function plannedRoles(
	api: Api,
	account: AccountRef,
	roleChange: RoleChange,
): Promise<AccountChange> {
	const existing = await readExistingAccount(api, account);
	const before = grantsOf(existing);
	const nameCase = await caseBetween(api, account.tenant, before, roleChange.roles);
	refuseLocked(existing);
	return change(existing, { roles: rolesAfter(before, roleChange) }, nameCase);
}

/** Returns what locking or unlocking would change. */
export async function plannedStatus(
	api: Api,
	account: AccountRef,
	userStatus: UserStatus,
	besides: Besides = {},
): Promise<AccountChange> {
	const existing = await readExistingAccount(api, account);
	return change(existing, { userStatus }, 'matters', besides);
}

/** Returns what changes of the other parts come to: a description, a password. */
export async function plannedParts(
	api: Api,
	account: AccountRef,
	after: Pick<AccountState, 'description'>,
	besides: Besides = {},
): Promise<AccountChange> {
	const existing = await readExistingAccount(api, account);
	refuseLocked(existing);
	return change(existing, after, 'matters', besides);
}

/** Returns what deleting an account would change: nothing if it does not exist. */
export function plannedDeletion(
	existing: IDataObject | undefined,
	besides: Besides = {},
): AccountChange {
	if (existing === undefined) return changeBetween(null, null, 'matters');
	return changeBetween(stateOf(existing), null, 'matters', besides);
}

function change(
	existing: IDataObject,
	after: AccountState,
	nameCase: NameCase,
	besides: Besides = {},
): AccountChange {
	const before = stateOf(existing);
	const planned = changeBetween(before, after, nameCase, besides);
	if (planned.action !== 'none' && after.userStatus === undefined) refuseLocked(existing);
	return planned;
}

/** Throws an ExplainedFailure for a locked account. */
function refuseLocked({ userStatus }: IDataObject): void {
	if (isStatus(userStatus, 'LOCKED')) throw takesNoChange('Unlock it first');
}
