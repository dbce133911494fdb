// The PrivateLink state of a tenant's private addresses: the service has two shapes for it, this has one.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject, parseJson } from '../json';
import type { Api } from '../transport/api';
import { wholeListOf } from '../transport/entries';
import { unreadable, type Envelope } from '../transport/envelope';
import { readCall } from './calls';
import type { TenantRef } from './tenants';

/** An endpoint that an address is connected to. */
export interface Link {
	readonly endpointId: string;
	/** In the service's word; undefined where it does not say. */
	readonly status: string | undefined;
}

/**
 * Reads an address with its links, or what the service answers with if none is given: the primary one, or
 * all (DescribeTenantPrivateLink, API page 10000000002332008). An address with several endpoints may come
 * as several rows. Throws what the API throws.
 */
export async function readPrivateAddresses(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<IDataObject[]> {
	const call = readCall('DescribeTenantPrivateLink', tenant, { addressId });
	return await api.read(call, (envelope) =>
		privateAddressesOf(envelope).filter(isMeant(addressId)),
	);
}

/**
 * Reads the rows of one address, or those of the primary one, of which there is at least one. Throws what the
 * API throws, and an UnreadableAnswer where the service describes another address.
 */
export async function readAddress(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<IDataObject[]> {
	const call = readCall('DescribeTenantPrivateLink', tenant, { addressId });
	return await api.read(call, (envelope) => {
		const addresses = privateAddressesOf(envelope);
		const rows =
			addressId === undefined ? primaryRows(addresses) : addresses.filter(isMeant(addressId));
		if (rows.length > 0) return rows;
		throw unreadable(envelope, 'the response is not about the address');
	});
}

/** Takes the rows of several addresses, returns those of the primary one: services may list all of them. */
export function primaryRows(addresses: readonly IDataObject[]): IDataObject[] {
	const primary = addresses.find(({ addressType }) => addressType === 'MASTER') ?? addresses[0];
	return addresses.filter(isMeant(textOf(primary?.addressId)));
}

function isMeant(addressId: string | undefined): (address: IDataObject) => boolean {
	return (address) => addressId === undefined || textOf(address.addressId) === addressId;
}

function textOf(id: unknown): string | undefined {
	return id === undefined || id === null ? undefined : String(id);
}

/**
 * Returns the addresses that an answer describes: a list, or a single one. The API page has the fields
 * of the link beside those of the address, the machine-readable contract inside `privateLinkList`,
 * whose first entry is then copied to where the page has it. Throws an UnreadableAnswer.
 */
export function privateAddressesOf(envelope: Envelope): IDataObject[] {
	const { data } = envelope;
	const isSingle = isDataObject(data) && 'addressId' in data;
	const asList = isSingle ? { ...envelope, data: [data] } : envelope;
	return wholeListOf(asList, { key: 'addressId' }).map((address) => {
		const links = listOf(address.privateLinkList);
		if (links === undefined) throw unreadable(envelope, 'the links of an address are not a list');
		return { ...links[0], ...address };
	});
}

/** Returns the links of an address in both shapes, each endpoint once. */
export function linksOf(address: IDataObject): Link[] {
	const nested = nestedLinks(address);
	const { privateLinkStatus, addressStatus } = address;
	// Beside a list of links, the status of the address is not that of a link.
	const flatStatus = nested.length > 0 ? undefined : (privateLinkStatus ?? addressStatus);
	const links = new Map<string, Link>();
	for (const { endpoint, status } of [
		{ endpoint: address.privateLinkEndpointId, status: flatStatus },
		...nested.map((link) => ({
			endpoint: link.privateLinkEndpointId,
			status: link.privateLinkStatus ?? link.addressStatus,
		})),
	]) {
		if (typeof endpoint !== 'string' || endpoint === '') continue;
		const known = typeof status === 'string' && status !== '' ? status : undefined;
		links.set(endpoint, { endpointId: endpoint, status: known ?? links.get(endpoint)?.status });
	}
	return [...links.values()];
}

/** Tells whether a link can be used. */
export function isOnline({ status }: Link): boolean {
	return status !== undefined && ['ONLINE', 'NORMAL'].includes(status.toUpperCase());
}

/** Tells whether a link is being deleted. */
export function isLeaving({ status }: Link): boolean {
	return /^DELET(ED|ING)$/i.test(status ?? '');
}

/** Tells whether the service says which endpoints an address has, be it none: nothing or null says nothing. */
export function tellsLinks({ privateLinkList, privateLinkEndpointId }: IDataObject): boolean {
	return Boolean(privateLinkList) || typeof privateLinkEndpointId === 'string';
}

/** Returns the cloud accounts that may connect to an address: flat, or inside its `privateLinkList`. */
export function allowlistOf(address: IDataObject): string[] {
	return [address, ...nestedLinks(address)].flatMap(({ privateLinkUserAccount }) =>
		namesOf(privateLinkUserAccount),
	);
}

/** Returns what stands in the address's `privateLinkList`. */
export function nestedLinks({ privateLinkList }: IDataObject): IDataObject[] {
	return listOf(privateLinkList) ?? [];
}

// Also as JSON text. An address without links has none, null or an empty list.
function listOf(value: unknown): IDataObject[] | undefined {
	if (value === undefined || value === null || value === '') return [];
	const list = typeof value === 'string' ? parseJson(value) : value;
	return Array.isArray(list) && list.every(isDataObject) ? list : undefined;
}

function namesOf(value: unknown): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/);
	return parts.map((part) => String(part).trim()).filter(Boolean);
}
