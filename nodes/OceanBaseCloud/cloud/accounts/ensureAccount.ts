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
import { accountBefore } from './accountBefore';
import { findAccount } from './accounts';
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
			if (account) return ended(await useExisting(api, turn, wanted, account));
		}
		const sent = await settle(createAccount(api, turn, wanted));
		if (!sent.ok) return ended(await afterRefusal(api, turn, wanted, sent.error));
		return async () => ({
			account: await withRoles(api, wanted, sent.value),
			created: true,
			granted: wanted.roles,
			revoked: [],
		});
	});
}

function ended(account: EnsuredAccount): Later<EnsuredAccount> {
	return async () => account;
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
): Promise<EnsuredAccount> {
	refuseOtherHost(wanted, existing);
	const untold = untoldFields(wanted, existing);
	const notCompared = untold.length > 0 ? { notCompared: untold } : {};
	if (wanted.ifExists !== 'update' && wanted.ifExists !== 'addRoles') {
		const account = { ...existing, ...notCompared };
		return { account, created: false, granted: [], revoked: [] };
	}
	const change = wanted.ifExists === 'update' ? updateAccount : addRoles;
	const updated = await settle(change(api, turn, wanted, existing));
	if (updated.ok) {
		return { ...updated.value, account: { ...updated.value.account, ...notCompared } };
	}
	throw new ExplainedFailure(
		'PartlyDone',
		`the account exists, but could not be updated: ${describeFailure(updated.error)}`,
		'Run the item again: completed steps are not repeated',
		updated.error,
	);
}

// Whether the account exists is looked up, never guessed from the wording of the refusal.
async function afterRefusal(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	error: unknown,
): Promise<EnsuredAccount> {
	// Where an account may exist, finding a different account is not a failure.
	const isOther = error instanceof ExplainedFailure && wanted.ifExists !== 'fail';
	if (!isOther && refusalOf(error) === undefined) throw error;
	const found = await settle(findAccount(api, turn));
	if (!found.ok) throw error instanceof UnclearOutcome ? error : new UnclearOutcome(error);
	if (found.value === undefined) throw error;
	if (wanted.ifExists !== 'fail') return await useExisting(api, turn, wanted, found.value);
	throw existsAlready(error);
}
