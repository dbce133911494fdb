// Accounts, as the service lists them. There is no call for a single one: the list is searched.
import type { IDataObject } from 'n8n-workflow';

import type { Api, ReadCall } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { findEntry } from '../../transport/pages';
import { readCall } from '../calls';
import type { TenantRef } from '../tenants';
import type { AccountRef } from './accountTurn';
import { normalizeAccount } from './normalizeAccount';

/** The accounts of a tenant (DescribeTenantUsers, API page 10000000001021638). */
export function accountList(tenant: TenantRef, query?: ReadCall['query']): ReadCall {
	return readCall('DescribeTenantUsers', tenant, query);
}

/** Reads an account that must be there. Throws an ExplainedFailure if it is not. */
export async function readExistingAccount(api: Api, account: AccountRef): Promise<IDataObject> {
	const found = await findAccount(api, account);
	if (found) return found;
	throw new ExplainedFailure(
		'there is no such account',
		'Check the user name, the tenant and the instance. Names are compared exactly',
	);
}

/**
 * Reads an account by its exact name, with its rows in `databases`, normalised; undefined if there is
 * no such account. The server filters by name; its answer is searched all the same, page by page, in
 * case it does not. Throws what the API throws.
 */
export async function findAccount(
	api: Api,
	{ tenant, userName }: AccountRef,
): Promise<IDataObject | undefined> {
	const call = accountList(tenant, { userName });
	const entry = await findEntry(api, call, (candidate) => candidate.userName === userName);
	return entry && normalizeAccount(entry);
}
