// The roles of an account that was just created: granted where the create did not give them.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure, ExplainedFailure, UnclearOutcome } from '../../transport/failures';
import { findAccount } from './accounts';
import type { AccountTurn } from './accountTurn';
import { changeGrantsNow } from './changeGrants';
import { lackingRoles } from './compareAccount';
import { describeGrants } from './grants';
import { addingGrants } from './planGrants';
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
	const granted = await settle(changeGrantsNow(api, turn, addingGrants(wanted.roles)));
	if (granted.ok) return granted.value.account;
	throw new ExplainedFailure(
		'PartlyDone',
		`the account exists now, but ${await whatItLacks(api, turn, wanted)}: ${describeFailure(granted.error)}`,
		'Run Grant Role for it, or run this item again with If the Account Exists set to Add Roles',
		granted.error instanceof UnclearOutcome ? granted.error.failure : granted.error,
	);
}

async function whatItLacks(api: Api, turn: AccountTurn, wanted: WantedAccount): Promise<string> {
	const lacks = await settle(
		findAccount(api, turn).then(async (account) => await lackingRoles(api, wanted, account)),
	);
	return lacks.ok
		? `it lacks ${lacks.value || 'nothing'}`
		: `it may lack ${describeGrants(wanted.roles)}`;
}
