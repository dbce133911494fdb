// What stands at a private address, as a list in which changes are looked for.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import type { Sought, NamedList } from './look';
import { allowlistOf, isLeaving, linksOf, readAddress, tellsLinks } from './privateLinks';
import { tenantKey, type TenantRef } from './tenants';

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
): Pick<Sought<unknown>, 'list'> {
	return { list: linkList(tenant, addressId, entriesAt) };
}

/**
 * The same, for what is to be gone: reading throws an ExplainedFailure where the service does not tell which
 * endpoints the address has.
 */
export function linksAtAddress(
	tenant: TenantRef,
	addressId: string,
): Pick<Sought<unknown>, 'list'> {
	return { list: linkList(tenant, addressId, toldEntriesAt) };
}

function linkList(
	tenant: TenantRef,
	addressId: string | undefined,
	read: typeof entriesAt,
): NamedList {
	return {
		key: `PrivateLink ${tenantKey(tenant)} ${addressId ?? ''}`,
		find: async (api, name) => (await read(api, tenant, addressId)).get(name),
		all: async (api) => ({
			entries: await read(api, tenant, addressId),
			isComplete: true,
		}),
	};
}

async function entriesAt(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<ReadonlyMap<string, IDataObject>> {
	return entriesOf(await readAddress(api, tenant, addressId));
}

async function toldEntriesAt(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<ReadonlyMap<string, IDataObject>> {
	const rows = await readAddress(api, tenant, addressId);
	if (rows.every(tellsLinks)) return entriesOf(rows);
	throw new ExplainedFailure(
		'AnswerUnreadable',
		'the service does not say which endpoints the address has',
		'Check the address in the OceanBase Cloud console before you continue',
	);
}

/** As with databases, an endpoint that is being deleted counts as gone. */
function entriesOf(rows: readonly IDataObject[]): ReadonlyMap<string, IDataObject> {
	const entries = new Map<string, IDataObject>();
	for (const address of rows) {
		if (!entries.has(ADDRESS)) entries.set(ADDRESS, address);
		for (const link of linksOf(address).filter((each) => !isLeaving(each))) {
			entries.set(ANY_ENDPOINT, {});
			entries.set(endpointName(link.endpointId), { ...link });
		}
		for (const account of allowlistOf(address)) entries.set(allowedName(account), {});
	}
	return entries;
}
