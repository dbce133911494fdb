// From the account that is wanted to the one that is there: created, used or updated.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import {
	describeFailure,
	ExplainedFailure,
	refusalOf,
	UnclearOutcome,
} from '../../transport/failures';
import { findAccount } from './accounts';
import { inTurn, type AccountTurn } from './accountTurn';
import { createAccount } from './createAccount';
import { grantRolesOfNewAccount } from './newAccountRoles';
import { updateAccount } from './updateAccount';
import type { EnsuredAccount, WantedAccount } from './wantedAccount';

/**
 * Creates the account, once, whatever happens on the way. What becomes of one that exists is up to
 * `wanted.ifExists`. Throws an ExplainedFailure that says what is there now, and what the API throws.
 */
export async function ensureAccount(api: Api, wanted: WantedAccount): Promise<EnsuredAccount> {
	return await inTurn(wanted, async (turn) => {
		if (wanted.ifExists !== 'fail') {
			const account = await findAccount(api, turn);
			if (account) return await useExisting(api, turn, wanted, account);
		}
		const sent = await settle(createAccount(api, turn, wanted));
		if (!sent.ok) return await afterRefusal(api, turn, wanted, sent.error);
		if (wanted.roles.length === 0) return { account: sent.value, created: true };
		return { account: await grantRolesOfNewAccount(api, turn, wanted), created: true };
	});
}

async function useExisting(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
	account: IDataObject,
): Promise<EnsuredAccount> {
	if (wanted.ifExists !== 'update') return { account, created: false };
	const updated = await settle(updateAccount(api, turn, wanted, account));
	if (updated.ok) return updated.value;
	throw new ExplainedFailure(
		`the account exists, and updating it failed: ${describeFailure(updated.error)}`,
		'Run the item again: what is done already is not done twice',
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
	// With Use Existing or Update, finding a different account is not a failure.
	const isOther = error instanceof ExplainedFailure && wanted.ifExists !== 'fail';
	if (!isOther && refusalOf(error) === undefined) throw error;
	const found = await settle(findAccount(api, turn));
	if (!found.ok) throw error instanceof UnclearOutcome ? error : new UnclearOutcome(error);
	if (found.value === undefined) throw error;
	if (wanted.ifExists !== 'fail') return await useExisting(api, turn, wanted, found.value);
	throw new ExplainedFailure(
		'an account with this name already exists',
		'Use another name, or set If the Account Exists to Use Existing or Update',
		error,
	);
}
