// From the account that an item asks for to the one that is there: created, used or updated.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import {
	describeFailure,
	ExplainedFailure,
	refusalOf,
	UnclearOutcome,
} from '../../transport/failures';
import { inTurn } from '../../cloud/accounts/accountQueue';
import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { findAccount } from '../../cloud/accounts/findAccount';
import { grantRolesOfNewAccount } from './newAccountRoles';
import { sendCreate } from './sendCreate';
import { updateAccount } from './updateAccount';
import type { WantedAccount } from './wantedAccount';
import type { EnsuredAccount } from './updateAccount';

/**
 * Creates the account, once, whatever happens on the way. What becomes of one that exists is up to
 * `wanted.ifExists`. Throws an ExplainedFailure that says what is there now, and what the API throws.
 */
export async function ensureAccount(api: Api, wanted: WantedAccount): Promise<EnsuredAccount> {
	if (wanted.ifExists !== 'fail') {
		const { account, envelope } = await findAccount(api, wanted.tenant, wanted.userName);
		if (account) return await keep(api, wanted, account, envelope);
	}
	const create = async () => await sendCreate(api, wanted);
	const sent = await settle(inTurn(wanted.tenant, wanted.userName, create));
	if (!sent.ok) return await afterRefusal(api, wanted, sent.error);
	const envelope = sent.value;
	if (wanted.roles.length === 0) {
		return { account: normalizeAccount(envelope.data), created: true, envelopes: [envelope] };
	}
	const { account, envelopes } = await grantRolesOfNewAccount(api, wanted);
	return { account, created: true, envelopes: [envelope, ...envelopes] };
}

async function keep(
	api: Api,
	wanted: WantedAccount,
	account: IDataObject,
	envelope: Envelope,
): Promise<EnsuredAccount> {
	if (wanted.ifExists !== 'update') return { account, created: false, envelopes: [envelope] };
	const updated = await settle(updateAccount(api, wanted, account, envelope));
	if (updated.ok) return updated.value;
	throw new ExplainedFailure(
		`the account exists, and updating it failed: ${describeFailure(updated.error)}`,
		'Run the item again: what is done already is not done twice',
		updated.error,
	);
}

// Whether the account exists is asked, and never read from the words of the refusal.
async function afterRefusal(
	api: Api,
	wanted: WantedAccount,
	error: unknown,
): Promise<EnsuredAccount> {
	// That an account is there, but not the one that was asked for, is no failure where one may be there.
	const isAnother = error instanceof ExplainedFailure && wanted.ifExists !== 'fail';
	if (!isAnother && refusalOf(error) === undefined) throw error;
	const found = await settle(findAccount(api, wanted.tenant, wanted.userName));
	if (!found.ok) throw new UnclearOutcome(error);
	const { account, envelope } = found.value;
	if (account === undefined) throw error;
	if (wanted.ifExists !== 'fail') return await keep(api, wanted, account, envelope);
	throw new ExplainedFailure(
		'an account of this name exists already',
		'Use another name, or set If the Account Exists to Use Existing or Update',
		error,
	);
}
