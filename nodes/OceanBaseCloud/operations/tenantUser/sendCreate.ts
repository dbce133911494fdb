// The create itself: sent again only when reading shows that the account is not there.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf } from '../../dataObject';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { tenantPath } from '../tenant';
import { findAccount } from './account';
import type { WantedAccount } from './wantedAccount';

/**
 * Sends the create. After an outcome that is unclear the account is read: there as asked for, it is
 * the result; not there, the create is sent again. Throws an ExplainedFailure when the account is
 * there but different, and what the API throws.
 */
export async function sendCreate(api: Api, wanted: WantedAccount): Promise<Envelope> {
	const envelope = await api.send({
		name: 'CreateTenantUser',
		method: 'POST',
		path: tenantPath(wanted.tenant, 'tenantUsers'),
		body: bodyOf(wanted),
		repetition: async () => {
			const { account, envelope: page } = await findAccount(api, wanted.tenant, wanted.userName);
			return account && { ...page, data: account };
		},
	});
	const difference = findDifference(wanted, dataObjectOf(envelope.data));
	if (difference === undefined) return envelope;
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
	return undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
