// Looks at a tenant: every account, and the PrivateLink addresses, as far as they are asked for.
import type { IDataObject } from 'n8n-workflow';

import { accountList, findAccount } from '../cloud/accounts/accounts';
import { primaryRows, readPrivateAddresses } from '../cloud/privateLinks';
import type { TenantRef } from '../cloud/tenants';
import type { Api } from '../transport/api';
import { readEntries } from '../transport/pages';
import { missingAccounts } from './compare';
import { accountStates, addressStates, remembering, type Snapshot } from './snapshot';

export interface Scope {
	readonly accounts: boolean;
	readonly links: boolean;
	/** The addresses to look at; the service's primary one if there are none. */
	readonly addressIds: readonly string[];
}

/**
 * Reads the tenant. An account that was there at the last poll and is not in the list is looked for by
 * its name: lists that change while their pages are read can lose an entry. Throws what the API throws.
 */
export async function readSnapshot(
	api: Api,
	tenant: TenantRef,
	scope: Scope,
	before: Snapshot,
): Promise<Snapshot> {
	const listed: Snapshot = {
		...(scope.accounts && { accounts: await readAccounts(api, tenant) }),
		...(scope.links && { addresses: await readAddresses(api, tenant, scope.addressIds) }),
	};
	if (listed.accounts === undefined) return listed;
	const found: IDataObject[] = [];
	for (const userName of missingAccounts(before, listed)) {
		const account = await findAccount(api, { tenant, userName });
		if (account) found.push(account);
	}
	const accounts = Object.assign(accountStates(found), listed.accounts);
	return { ...listed, accounts: remembering(accounts, before.accounts) };
}

async function readAccounts(api: Api, tenant: TenantRef): Promise<Snapshot['accounts'] & object> {
	return accountStates(await readEntries(api, accountList(tenant), { limit: Infinity }));
}

async function readAddresses(
	api: Api,
	tenant: TenantRef,
	addressIds: readonly string[],
): Promise<Snapshot['addresses'] & object> {
	if (addressIds.length === 0) {
		return addressStates(primaryRows(await readPrivateAddresses(api, tenant, undefined)));
	}
	const rows: IDataObject[] = [];
	for (const addressId of addressIds) {
		for (const row of await readPrivateAddresses(api, tenant, addressId)) rows.push(row);
	}
	return addressStates(rows);
}
