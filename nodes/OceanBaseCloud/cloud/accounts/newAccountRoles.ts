// The roles of an account that was just created: read back, and granted where the create did not.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure, UnclearOutcome } from '../../transport/failures';
import { findAccount } from './accounts';
import type { AccountTurn } from './accountTurn';
import { changeGrantsInTurn } from './changeGrants';
import { describeGrants, grantsOf, missingInAnyCase, withGrants } from './grants';
import type { WantedAccount } from './wantedAccount';

/**
 * Returns the account with all wanted roles. Throws an ExplainedFailure that says that the account
 * exists and what it lacks.
 */
export async function grantRolesOfNewAccount(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
): Promise<IDataObject> {
	const granted = await settle(grantMissing(api, turn, wanted));
	if (granted.ok) return granted.value;
	const found = await settle(findAccount(api, turn));
	const lacks = found.ok
		? `it lacks ${describeGrants(missingInAnyCase(wanted.roles, grantsOf(found.value))) || 'nothing'}`
		: `it may lack ${describeGrants(wanted.roles)}`;
	throw new ExplainedFailure(
		`the account exists now, but ${lacks}: ${describeFailure(granted.error)}`,
		wanted.isPasswordGenerated
			? 'Run Grant Role and Update Password for it: nobody knows the password that was generated'
			: 'Run Grant Role for it, or run this item again with If the Account Exists set to Update',
		granted.error instanceof UnclearOutcome ? granted.error.failure : granted.error,
	);
}

async function grantMissing(
	api: Api,
	turn: AccountTurn,
	{ roles }: WantedAccount,
): Promise<IDataObject> {
	const found = await findAccount(api, turn);
	if (found && missingInAnyCase(roles, grantsOf(found)).length === 0) return found;
	const { account } = await changeGrantsInTurn(api, turn, {
		databases: roles.map(({ database }) => database),
		merge: (current) => withGrants(current, roles),
	});
	return account;
}
