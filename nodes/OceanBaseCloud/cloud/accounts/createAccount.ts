// The create itself: sent again only when reading shows that the account is not there.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { perRun } from '../../transport/run';
import { sendOnce } from '../calls';
import { findAccount } from './accounts';
import { accountKey, type AccountTurn } from './accountTurn';
import { describeGrants, grantsOf, missingInAnyCase } from './grants';
import { normalizeAccount } from './normalizeAccount';
import type { WantedAccount } from './wantedAccount';

/** The keys of the accounts that items of the run have created. */
const createdAccounts = perRun(() => new Set<string>());

/**
 * Sends the create (CreateTenantUser, API page 10000000001021637), returns the account as the service
 * answers. After an outcome that is unclear the account is read: there as asked for, it is the result;
 * not there, the create is sent again. Throws an ExplainedFailure when the account is there but
 * different or another item's, and what the API throws.
 */
export async function createAccount(
	api: Api,
	turn: AccountTurn,
	wanted: WantedAccount,
): Promise<IDataObject> {
	const created = createdAccounts(api.run);
	const key = accountKey(turn);
	const content = { body: bodyOf(wanted) };
	const data = await sendOnce(api, 'CreateTenantUser', turn.tenant, content, async () => {
		const account = await findAccount(api, turn);
		if (account === undefined) return undefined;
		refuseDifferent(wanted, account);
		if (created.has(key)) throw createdTwice();
		return account;
	});
	created.add(key);
	return normalizeAccount(data);
}

function createdTwice(): ExplainedFailure {
	return new ExplainedFailure(
		'an account of this name exists: an earlier item has created it',
		'Take the second item out of the input',
	);
}

function refuseDifferent(wanted: WantedAccount, account: IDataObject): void {
	const difference = findDifference(wanted, account);
	if (difference === undefined) return;
	throw new ExplainedFailure(
		`an account of this name exists, and ${difference}`,
		'Look at the account before you go on: somebody else may have created it',
	);
}

function bodyOf(wanted: WantedAccount): IDataObject {
	const { userName, userType, password, description, otherFields, roles } = wanted;
	return {
		userName,
		userType,
		password,
		...(description !== undefined && { description }),
		...otherFields,
		// The page types it as a string: a list as JSON text. An empty list is left out.
		...(roles.length > 0 && { roles: JSON.stringify(roles) }),
	};
}

/** Returns how the account differs from the wanted one, in words; undefined if it does not. */
function findDifference(wanted: WantedAccount, account: IDataObject): string | undefined {
	const { userType, description } = account;
	if (isText(userType) && userType.toLowerCase() !== wanted.userType.toLowerCase()) {
		return `it is of the type ${userType}`;
	}
	if (isText(description) && description !== (wanted.description ?? '')) {
		return 'it has another description';
	}
	const others = missingInAnyCase(grantsOf(account), wanted.roles);
	if (others.length > 0) return `it has roles that were not asked for: ${describeGrants(others)}`;
	return undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
