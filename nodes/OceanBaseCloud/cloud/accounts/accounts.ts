// Accounts, as the service lists them. There is no call for a single one: the list is searched.
import type { IDataObject } from 'n8n-workflow';

import type { Api, ReadCall } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { findEntries, readList, type ListCall } from '../../transport/pages';
import { readCall } from '../calls';
import type { NamedList } from '../look';
import { tenantKey, type TenantRef } from '../tenants';
import type { AccountRef } from './accountTurn';
import { normalizeAccount } from './normalizeAccount';

/** The accounts of a tenant (DescribeTenantUsers, API page 10000000001021638). */
export function accountList(tenant: TenantRef, query?: ReadCall['query']): ListCall {
	return { ...readCall('DescribeTenantUsers', tenant, query), key: 'userName' };
}

/** Reads an account that must be there. Throws an ExplainedFailure if it is not. */
export async function readExistingAccount(api: Api, account: AccountRef): Promise<IDataObject> {
	const found = await findAccount(api, account);
	if (found) return found;
	throw new ExplainedFailure(
		'AccountNotFound',
		'there is no such account',
		'Check the user name, the tenant and the instance. Names must match exactly',
	);
}

/**
 * Reads an account by its exact name, with its rows in `databases`, normalised; undefined if there is
 * no such account. The server filters by name; its answer is searched all the same, in case it does
 * not. Throws an ExplainedFailure when the account is listed twice and not the same, and what the API
 * throws.
 */
export async function findAccount(
	api: Api,
	{ tenant, userName }: AccountRef,
): Promise<IDataObject | undefined> {
	const call = accountList(tenant, { userName });
	const entries = await findEntries(api, call, (entry) => String(entry.userName) === userName);
	const accounts = entries.map(normalizeAccount);
	refuseDifferent(userName, accounts);
	return accounts[0];
}

// It is not known which of them is meant, and their roles differ.
function refuseDifferent(userName: string, entries: readonly IDataObject[]): void {
	const kinds = new Set(entries.map((entry) => JSON.stringify(entry)));
	if (kinds.size <= 1) return;
	throw new ExplainedFailure(
		'Conflict',
		`the service lists ${kinds.size} different accounts with the name "${userName}"`,
		'Check them in the OceanBase Cloud console. Nothing was changed',
	);
}

/** The accounts as a list in which changes are looked for. */
export const accountsOf = (tenant: TenantRef): NamedList => ({
	key: `accounts ${tenantKey(tenant)}`,
	find: async (api, userName) => await findAccount(api, { tenant, userName }),
	all: async (api) => {
		const listed = await readList(api, accountList(tenant));
		const entries = new Map<string, IDataObject>();
		const twice = new Set<string>();
		for (const entry of listed.entries) {
			const name = String(entry.userName);
			if (entries.has(name)) twice.add(name);
			entries.set(name, normalizeAccount(entry));
		}
		// Looking by name tells what is wrong with them.
		for (const name of twice) entries.delete(name);
		return { entries, isComplete: listed.isComplete && twice.size === 0 };
	},
});
