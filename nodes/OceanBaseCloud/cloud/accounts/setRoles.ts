// Sets an account's roles as they were asked for, without a merge, and tells what that changed.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { carryOut } from '../carryOut';
import type { Later, Look } from '../look';
import { accountsOf } from './accounts';
import { inTurn, type AccountRef, type AccountTurn } from './accountTurn';
import { describeGrants, haveSamePlaces, missingGrants, type RoleGrant } from './grants';
import { caseBetween } from './nameCase';
import type { ChangedGrants } from './planGrants';
import { grantsOf } from './readGrants';
import { noteSetRoles, rolesBefore } from './rolesBefore';
import { isDone, roleForms, sendRoles, type RoleChange, type RoleForm } from './sendRoles';

/** An account whose roles were set. */
export interface SetRoles {
	readonly account: IDataObject;
	/** What it got and lost by that; undefined where its roles were not read before. */
	readonly changes?: Pick<ChangedGrants, 'changed' | 'granted' | 'revoked'>;
}

/**
 * Sends a change as it is. Returns how to get the account as the service lists it afterwards. Throws what
 * the API throws, and a NotSeen.
 */
export async function setRoles(
	api: Api,
	account: AccountRef,
	change: RoleChange,
): Promise<Later<SetRoles>> {
	return await inTurn(account, async (turn) => {
		const before = await rolesBefore(api, turn);
		return await carryOut<RoleForm, SetRoles>(api, {
			kind: 'userRole',
			forms: roleForms(api),
			send: async (form) => {
				noteSetRoles(api, turn, undefined);
				await sendRoles(api, turn, change, form);
				noteSetRoles(api, turn, before && rolesAfter(before, change));
			},
			list: accountsOf(turn.tenant),
			names: [turn.userName],
			look: async (find) => {
				const listed = find(turn.userName);
				const found = await lookForRoles(api, turn, listed, change);
				if (!('seen' in found)) return found;
				const changes = before && (await changesSince(api, turn, before, found.seen, change));
				return { seen: { account: found.seen, ...(changes && { changes }) } };
			},
		});
	});
}

/** Returns what a change makes of roles. ADD and DELETE are for Oracle tenants, which fold names. */
export function rolesAfter(
	before: readonly RoleGrant[],
	{ modifyType, roles }: RoleChange,
): readonly RoleGrant[] {
	if (modifyType === 'UPDATE') return roles;
	const others = before.filter((grant) => !haveSamePlaces([grant], roles, 'folds'));
	return modifyType === 'ADD' ? [...others, ...roles] : others;
}

async function changesSince(
	api: Api,
	{ tenant }: AccountRef,
	before: readonly RoleGrant[],
	listed: IDataObject,
	{ modifyType, roles }: RoleChange,
): Promise<SetRoles['changes']> {
	const after = grantsOf(listed);
	const nameCase = await caseBetween(api, tenant, [...before, ...after], roles);
	const isMeant = (grant: RoleGrant) =>
		modifyType === 'UPDATE' || haveSamePlaces([grant], roles, nameCase);
	const granted = modifyType === 'DELETE' ? [] : missingGrants(roles, before, nameCase);
	const revoked = missingGrants(before.filter(isMeant), after, nameCase);
	return { changed: granted.length + revoked.length > 0, granted, revoked };
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
