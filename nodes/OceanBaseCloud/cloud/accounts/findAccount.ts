// One account, as the service lists it. There is no call for a single one: the list is searched.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { findEntry } from '../../transport/pages';
import { normalizeAccount } from './normalizeAccount';
import { tenantPath } from '../tenants';
import type { TenantRef } from '../tenants';

export interface FoundAccount {
	/** With its rows in `databases`, normalised; undefined if there is no such account. */
	readonly account: IDataObject | undefined;
	/** The page that it stands on, or the last one. */
	readonly envelope: Envelope;
}

/** Reads an account that must be there. Throws an ExplainedFailure if it is not. */
export async function readExistingAccount(
	api: Api,
	tenant: TenantRef,
	userName: string,
): Promise<{ account: IDataObject; envelope: Envelope }> {
	const { account, envelope } = await findAccount(api, tenant, userName);
	if (account) return { account, envelope };
	throw new ExplainedFailure(
		'there is no such account',
		'Check the user name, the tenant and the instance. Names are compared exactly',
	);
}

/**
 * Reads an account by its exact name (DescribeTenantUsers). The server filters by name; its answer
 * is searched all the same, page by page, in case it does not. Throws what the API throws.
 */
export async function findAccount(
	api: Api,
	tenant: TenantRef,
	userName: string,
): Promise<FoundAccount> {
	const { entry, envelope } = await findEntry(
		api,
		{
			name: 'DescribeTenantUsers',
			path: tenantPath(tenant, 'tenantUsers'),
			query: { userName },
		},
		(candidate) => candidate.userName === userName,
	);
	return { account: entry && normalizeAccount(entry), envelope };
}
