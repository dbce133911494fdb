// The create itself: sent again only when reading shows that the account is not there, and claimed only
// when the account is listed.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { perRun } from '../../transport/run';
import { sendOnce } from '../calls';
import { carryOut } from '../carryOut';
import type { Later, Look } from '../look';
import { accountsOf, findAccount } from './accounts';
import { accountKey, type AccountTurn } from './accountTurn';
import { findDifference, lackingRoles, refuseUntold } from './compareAccount';
import { settingPassword } from './newPassword';
import type { WantedAccount } from './wantedAccount';

/** What a run has learnt of creates. */
interface Creates {
	/** The keys of the accounts that items of the run have created. */
	readonly created: Set<string>;
	/** Whether a create was seen to give the roles that it carried. Some services leave them out. */
	giveRoles: boolean;
}

const createsOf = perRun<Creates>(() => ({ created: new Set(), giveRoles: false }));

/**
 * Sends the create (CreateTenantUser, API page 10000000001021637). Returns how to get the account as the
 * service lists it, which may lack roles. After an outcome that is unclear the account is
 * read: there as asked for, it is the result; not there, the create is sent again. Throws an
 * ExplainedFailure when the account is there but different or another item's, a NotSeen, and what the
 * API throws.
 */
export async function createAccount(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
): Promise<Later<IDataObject>> {
	const creates = createsOf(api.run);
	const key = accountKey(turn);
	const readBack = async () => {
		const account = await findAccount(api, turn);
		if (account === undefined) return undefined;
		await refuseDifferent(api, wanted, account);
		if (creates.created.has(key)) throw createdTwice();
		return account;
	};
	const later = await carryOut<IDataObject, IDataObject>(api, {
		kind: 'create',
		forms: [bodyOf(wanted)],
		send: async (body) =>
			await settingPassword(
				wanted.newPassword,
				async () => await sendOnce(api, 'CreateTenantUser', turn.tenant, { body }, readBack),
			),
		list: accountsOf(turn.tenant),
		names: [turn.userName],
		look: async (find) => await lookForAccount(api, find(turn.userName), wanted, creates),
	});
	creates.created.add(key);
	return later;
}

async function lookForAccount(
	api: Api,
	account: IDataObject | undefined,
	wanted: WantedAccount,
	creates: Creates,
): Promise<Look<IDataObject>> {
	if (account === undefined) return { shows: 'the account is not listed' };
	const lacks = await lackingRoles(api, wanted, account);
	if (lacks === '' && wanted.roles.length > 0) creates.giveRoles = true;
	// Where creates give roles the list is late; where they do not, somebody has to give them.
	if (lacks !== '' && creates.giveRoles) return { shows: `the account lacks ${lacks}` };
	return { seen: account };
}

function createdTwice(): ExplainedFailure {
	return new ExplainedFailure(
		'AccountExists',
		'an account with this name already exists: an earlier item created it',
		'Remove the second item from the input',
	);
}

async function refuseDifferent(
	api: Api,
	wanted: WantedAccount,
	account: IDataObject,
): Promise<void> {
	const difference = await findDifference(api, wanted, account);
	if (difference !== undefined) {
		throw new ExplainedFailure(
			'AccountExists',
			`an account with this name exists, but ${difference}`,
			'Check the account before you continue: somebody else may have created it',
		);
	}
	refuseUntold(wanted, account);
}

function bodyOf(wanted: WantedAccount): IDataObject {
	const { userName, userType, newPassword, description, otherFields, roles } = wanted;
	return {
		userName,
		userType,
		password: newPassword.password,
		...(description !== undefined && { description }),
		...otherFields,
		// The page types it as a string: a list as JSON text. An empty list is left out.
		...(roles.length > 0 && { roles: JSON.stringify(roles) }),
	};
}
