// Makes sure that the wanted account exists: created, used or updated.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import {
	describeFailure,
	ExplainedFailure,
	refusalOf,
	UnclearOutcome,
} from '../../transport/failures';
import type { Later } from '../look';
import { lookBeforeOverwriting } from '../lookAfterwards';
import { accountBefore } from './accountBefore';
import { accountsOf, findAccount } from './accounts';
import { addRoles } from './addRoles';
import { inTurn, type AccountTurn } from './accountTurn';
import { existsAlready, lackingRoles, refuseOtherHost, untoldFields } from './compareAccount';
import { createAccount } from './createAccount';
import { grantRolesOfNewAccount } from './newAccountRoles';
import { updateAccount } from './updateAccount';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/**
 * Creates the account, once, whatever happens on the way. What to do with an existing one is up to
 * `wanted.ifExists`. Returns how to get the account as it is listed afterwards. Throws, at once or later,
 * an ExplainedFailure that says what is there now, and what the API throws.
 */
export async function ensureAccount(
	api: Api,
	wanted: WantedAccount,
): Promise<Later<EnsuredAccount>> {
	return await inTurn(wanted, async (turn) => {
		if (wanted.ifExists !== 'fail') {
			const account = await accountBefore(api, turn);
			if (account) return await useExisting(api, turn, wanted, account);
		}
		const sent = await settle(createAccount(api, turn, wanted));
		if (!sent.ok) return await afterRefusal(api, turn, wanted, sent.error);
		return async () => ({
			account: await withRoles(api, wanted, sent.value),
			created: true,
			granted: wanted.roles,
			revoked: [],
		});
	});
}

/** Returns the account that was created, with all roles. */
async function withRoles(
	api: Api,
	wanted: WantedAccount,
	created: Later<IDataObject>,
): Promise<IDataObject> {
	const account = await created();
	const lacks = await settle(lackingRoles(api, wanted, account));
	if (lacks.ok && lacks.value === '') return { userName: wanted.userName, ...account };
	return await inTurn(wanted, async (turn) => await grantRolesOfNewAccount(api, turn, wanted));
}

async function useExisting(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	existing: IDataObject,
): Promise<Later<EnsuredAccount>> {
	refuseOtherHost(wanted, existing);
	const untold = untoldFields(wanted, existing);
	const notCompared = untold.length > 0 ? { notCompared: untold } : {};
	if (wanted.ifExists !== 'update' && wanted.ifExists !== 'addRoles') {
		const account = { ...existing, ...notCompared };
		return async () => ({ account, created: false, granted: [], revoked: [] });
	}
	await lookBeforeOverwriting(api, { list: accountsOf(turn.tenant), names: [turn.userName] });
	const change = wanted.ifExists === 'update' ? updateAccount : addRoles;
	const updated = await settle(change(api, turn, wanted, existing));
	if (!updated.ok) throw failedUpdate(updated.error);
	return async () => {
		const seen = await settle(updated.value());
		if (!seen.ok) throw failedUpdate(seen.error);
		return { ...seen.value, account: { ...seen.value.account, ...notCompared } };
	};
}

function failedUpdate(error: unknown): ExplainedFailure {
	return new ExplainedFailure(
		'PartlyDone',
		`the account exists, but could not be updated: ${describeFailure(error)}`,
		'Run the item again: completed steps are not repeated',
		error,
	);
}

// Whether the account exists is looked up, never guessed from the wording of the refusal.
async function afterRefusal(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	error: unknown,
): Promise<Later<EnsuredAccount>> {
	// Where an account may exist, finding a different account is not a failure.
	const isOther = error instanceof ExplainedFailure && wanted.ifExists !== 'fail';
	if (!isOther && refusalOf(error) === undefined) throw error;
	const found = await settle(findAccount(api, turn));
	if (!found.ok) throw error instanceof UnclearOutcome ? error : new UnclearOutcome(error);
	if (found.value === undefined) throw error;
	if (wanted.ifExists !== 'fail') return await useExisting(api, turn, wanted, found.value);
	throw existsAlready(error);
}
