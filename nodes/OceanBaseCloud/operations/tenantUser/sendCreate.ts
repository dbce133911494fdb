// The create itself: sent again only when reading shows that the account is not there.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { accountKey } from '../../cloud/accounts/accountQueue';
import { describeGrants, grantsOf, missingInAnyCase } from '../../cloud/accounts/grants';
import { findAccount } from '../../cloud/accounts/findAccount';
import type { WantedAccount } from './wantedAccount';
import { tenantPath } from '../../cloud/tenants';

/**
 * Sends the create; to be called in the account's turn (accountQueue.ts). After an outcome that is
 * unclear the account is read: there as asked for, it is the result; not there, the create is sent
 * again. Throws an ExplainedFailure when the account is there but different or another item's, and
 * what the API throws.
 */
export async function sendCreate(api: Api, wanted: WantedAccount): Promise<Envelope> {
	const key = accountKey(wanted.tenant, wanted.userName);
	const envelope = await api.send({
		name: 'CreateTenantUser',
		method: 'POST',
		path: tenantPath(wanted.tenant, 'tenantUsers'),
		body: bodyOf(wanted),
		repetition: async () => {
			const { account, envelope: page } = await findAccount(api, wanted.tenant, wanted.userName);
			if (account === undefined) return undefined;
			refuseDifferent(wanted, account);
			refuseSecond(api, key);
			return { ...page, data: account };
		},
	});
	api.memory.createdAccounts.add(key);
	return envelope;
}

function refuseSecond({ memory: { createdAccounts } }: Api, key: string): void {
	if (!createdAccounts.has(key)) return;
	throw new ExplainedFailure(
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

function bodyOf({
	userName,
	userType,
	newPassword: { password },
	description,
	otherFields,
	roles,
}: WantedAccount): IDataObject {
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
