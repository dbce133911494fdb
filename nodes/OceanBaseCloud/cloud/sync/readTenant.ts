// A tenant as it is before a list is compared with it: read by pages, whatever the length of the list.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { accountsOf } from '../accounts/accounts';
import { hasNamesThatFold, type NameCase } from '../accounts/grants';
import { readableGrantsOf } from '../accounts/readGrants';
import { entryIn } from '../look';
import { readTenantRules, type TenantRef } from '../tenants';
import { joinRows, type SameAccountRows } from './joinRows';
import type { ListedAccount } from './listRow';
import type { TenantView } from './tenantPlan';

/** A tenant, and what the list says of its accounts, under the names that the tenant has for them. */
export interface TenantAndList extends TenantView {
	readonly list: readonly ListedAccount[];
	/** Accounts that could not be told apart. */
	readonly unclear: ReadonlyMap<string, ExplainedFailure>;
}

/**
 * Reads the accounts of a tenant. Throws what the API throws, an ExplainedFailure where it is not known which
 * account a row is about, and an InputError for rows that contradict each other.
 */
export async function readTenantFor(
	api: Api,
	tenant: TenantRef,
	rows: readonly ListedAccount[],
	sameAccountRows: SameAccountRows,
): Promise<TenantAndList> {
	const listing = await accountsOf(tenant).all(api.aside());
	const accounts = new Map<string, IDataObject>(listing.entries);
	const nameOf = await accountNames(api, tenant, rows, accounts);
	const list = joinRows(rows, sameAccountRows, nameOf);
	const unclear = new Map<string, ExplainedFailure>();
	for (const { userName } of list.filter((each) => !accounts.has(each.userName))) {
		const found = await settle(entryIn(listing, api, accountsOf(tenant), userName));
		if (found.ok && found.value !== undefined) accounts.set(userName, found.value);
		if (!found.ok) {
			if (!(found.error instanceof ExplainedFailure)) throw found.error;
			unclear.set(userName, found.error);
		}
	}
	const nameCase = await databaseCase(api, tenant, list, accounts);
	return { tenant, accounts, nameCase, list, unclear };
}

/** Returns how to get the name under which the tenant has, or will have, an account of a row. */
async function accountNames(
	api: Api,
	tenant: TenantRef,
	rows: readonly ListedAccount[],
	accounts: ReadonlyMap<string, IDataObject>,
): Promise<(userName: string) => string> {
	const spellings = new Map<string, string>();
	for (const name of accounts.keys()) spellings.set(name.toLowerCase(), name);
	let isTwice = false;
	for (const { userName } of rows) {
		const spelling = spellings.get(userName.toLowerCase());
		if (spelling === undefined) spellings.set(userName.toLowerCase(), userName);
		else if (spelling !== userName && !accounts.has(userName)) isTwice = true;
	}
	const asWritten = (userName: string) => userName;
	if (!isTwice) return asWritten;
	const rules = await settle(readTenantRules(api, tenant));
	if (!rules.ok) {
		throw new ExplainedFailure(
			'AnswerUnreadable',
			'names of accounts differ only in case, and it is not known whether the tenant distinguishes them',
			'Enter the names exactly as the service lists them, or set Tenant Mode in Options',
			rules.error,
		);
	}
	if (!rules.value.isOracle) return asWritten;
	return (userName) =>
		accounts.has(userName) ? userName : (spellings.get(userName.toLowerCase()) ?? userName);
}

/** Asks the tenant only where it matters: where a database occurs in two spellings. */
async function databaseCase(
	api: Api,
	tenant: TenantRef,
	list: readonly ListedAccount[],
	accounts: ReadonlyMap<string, IDataObject>,
): Promise<NameCase> {
	const matters = list.some(({ userName, roles = [] }) => {
		const existing = accounts.get(userName);
		return hasNamesThatFold([...roles, ...((existing && readableGrantsOf(existing)) ?? [])]);
	});
	if (!matters) return 'folds';
	const rules = await settle(readTenantRules(api, tenant));
	return rules.ok ? rules.value.nameCase : 'unknown';
}
