// Accounts as they are before a run changes them: read by name where they are few, in one listing of the tenant
// where they are many.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { perRun } from '../../transport/run';
import { entryIn, FEW, type Listing } from '../look';
import { tenantKey } from '../tenants';
import { accountsOf } from './accounts';
import type { AccountRef } from './accountTurn';

/** What a run has read of one tenant. */
interface Reading {
	/** Which accounts were asked for. An earlier item may have changed one that is asked for again. */
	readonly asked: Set<string>;
	listing?: Promise<Listing>;
}

const readingsOf = perRun(() => new Map<string, Reading>());

/**
 * Returns an account as `normalizeAccount` does; undefined where the service does not list it. A listing is
 * read once a run: it does not show what was changed since then. Throws what the API throws.
 */
export async function accountBefore(
	api: Api,
	{ tenant, userName }: AccountRef,
): Promise<IDataObject | undefined> {
	const accounts = accountsOf(tenant);
	const readings = readingsOf(api.run);
	const key = tenantKey(tenant);
	const reading: Reading = readings.get(key) ?? { asked: new Set() };
	readings.set(key, reading);
	const isAgain = reading.asked.has(userName);
	reading.asked.add(userName);
	if (!isAgain && reading.asked.size > FEW) {
		// Answers that several items share belong to none of them.
		const listing = (reading.listing ??= accounts.all(api.aside()));
		const read = await settle(listing);
		if (read.ok) return await entryIn(read.value, api, accounts, userName);
		if (reading.listing === listing) delete reading.listing;
	}
	return await accounts.find(api, userName);
}
