// What stands at a private address, as a list in which changes are looked for.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import type { Sought, TenantList } from './look';
import { allowlistOf, linksOf, readAddress } from './privateLinks';
import type { TenantRef } from './tenants';

/** The name of the entry that holds the address itself. */
export const ADDRESS = 'address';

/** The name of an entry that is there as long as any endpoint is connected. */
export const ANY_ENDPOINT = 'any endpoint';

/** Returns the name of an endpoint's entry, which holds its `status`. */
export function endpointName(endpointId: string): string {
	return `endpoint ${endpointId}`;
}

/** Returns the name of the entry of a cloud account on the allowlist. */
export function allowedName(userAccount: string): string {
	return `account ${userAccount}`;
}

/** Returns where to look for what happens at an address; at the primary one if none is given. */
export function atAddress(
	tenant: TenantRef,
	addressId: string | undefined,
): Pick<Sought<unknown>, 'list' | 'tenant'> {
	return { tenant, list: linkList(addressId) };
}

function linkList(addressId: string | undefined): TenantList {
	return {
		name: `PrivateLink ${addressId ?? ''}`,
		find: async (api, tenant, name) => (await entriesAt(api, tenant, addressId)).get(name),
		all: async (api, tenant) => ({
			entries: await entriesAt(api, tenant, addressId),
			isComplete: true,
		}),
	};
}

async function entriesAt(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<ReadonlyMap<string, IDataObject>> {
	const entries = new Map<string, IDataObject>();
	for (const address of await readAddress(api, tenant, addressId)) {
		if (!entries.has(ADDRESS)) entries.set(ADDRESS, address);
		for (const link of linksOf(address)) {
			entries.set(ANY_ENDPOINT, {});
			entries.set(endpointName(link.endpointId), { ...link });
		}
		for (const account of allowlistOf(address)) entries.set(allowedName(account), {});
	}
	return entries;
}
