// The roles of an account that was just created: read back, and granted where the create did not.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { describeFailure, ExplainedFailure, UnclearOutcome } from '../../transport/failures';
import { changeGrants } from '../../cloud/accounts/changeGrants';
import {
	describeGrants,
	grantsOf,
	missingInAnyCase,
	withGrants,
} from '../../cloud/accounts/grants';
import { findAccount } from '../../cloud/accounts/findAccount';
import type { WantedAccount } from './wantedAccount';

export interface AccountWithRoles {
	readonly account: IDataObject;
	readonly envelopes: readonly Envelope[];
}

/**
 * Returns the account with all wanted roles. Throws an ExplainedFailure that says that the account
 * exists and what it lacks.
 */
export async function grantRolesOfNewAccount(
	api: Api,
	wanted: WantedAccount,
): Promise<AccountWithRoles> {
	const granted = await settle(grantMissing(api, wanted));
	if (granted.ok) return granted.value;
	const found = await settle(findAccount(api, wanted.tenant, wanted.userName));
	const lacks = found.ok
		? `it lacks ${describeGrants(missingInAnyCase(wanted.roles, grantsOf(found.value.account))) || 'nothing'}`
		: `it may lack ${describeGrants(wanted.roles)}`;
	const isPasswordLost = Object.keys(wanted.newPassword.shown).length > 0;
	throw new ExplainedFailure(
		`the account exists now, but ${lacks}: ${describeFailure(granted.error)}`,
		isPasswordLost
			? 'Run Grant Role and Update Password for it: nobody knows the password that was generated'
			: 'Run Grant Role for it, or run this item again with If the Account Exists set to Update',
		granted.error instanceof UnclearOutcome ? granted.error.failure : granted.error,
	);
}

async function grantMissing(api: Api, wanted: WantedAccount): Promise<AccountWithRoles> {
	const { tenant, userName, roles } = wanted;
	const { account, envelope } = await findAccount(api, tenant, userName);
	if (account && missingInAnyCase(roles, grantsOf(account)).length === 0) {
		return { account, envelopes: [envelope] };
	}
	return await changeGrants(api, {
		tenant,
		userName,
		databases: roles.map(({ database }) => database),
		merge: (current) => withGrants(current, roles),
	});
}
