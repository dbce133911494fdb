// The PrivateLink state of a tenant's private addresses: the service has two shapes for it, this has one.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../json';
import type { Api } from '../transport/api';
import type { Envelope } from '../transport/envelope';
import { entriesOf } from '../transport/entries';
import { readCall } from './calls';
import type { TenantRef } from './tenants';

/**
 * Reads an address with its link, or the primary one if none is given (DescribeTenantPrivateLink, API
 * page 10000000002332008). Throws what the API throws.
 */
export async function readPrivateAddresses(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<IDataObject[]> {
	const call = readCall('DescribeTenantPrivateLink', tenant, { addressId });
	const addresses = await api.read(call, privateAddressesOf);
	return addresses.filter(
		(address) =>
			addressId === undefined || address.addressId === undefined || address.addressId === addressId,
	);
}

/**
 * Returns the addresses that an answer describes: a list, or a single one. The API page has the fields
 * of the link beside those of the address, the machine-readable contract inside `privateLinkList`,
 * whose first entry is then copied to where the page has it.
 */
export function privateAddressesOf(envelope: Envelope): IDataObject[] {
	const { data } = envelope;
	const isList = isDataObject(data) && ('dataList' in data || 'datalist' in data);
	const isSingle = isDataObject(data) && !isList && Object.keys(data).length > 0;
	return (isSingle ? [data] : entriesOf(envelope, { key: 'addressId' })).map((address) => ({
		...nestedLinks(address)[0],
		...address,
	}));
}

/** Returns the endpoints that an address is connected to. */
export function endpointsOf(address: IDataObject): string[] {
	return [address, ...nestedLinks(address)].flatMap(({ privateLinkEndpointId: id }) =>
		typeof id === 'string' && id !== '' ? [id] : [],
	);
}

/** Tells whether the service describes the address or one of its links as usable. */
export function isOnline(address: IDataObject): boolean {
	return [address, ...nestedLinks(address)].some(
		({ addressStatus, privateLinkStatus }) => (privateLinkStatus ?? addressStatus) === 'ONLINE',
	);
}

/** Returns the cloud accounts that may connect to an address: flat, or inside its `privateLinkList`. */
export function allowlistOf(address: IDataObject): string[] {
	return [address, ...nestedLinks(address)].flatMap(({ privateLinkUserAccount }) =>
		namesOf(privateLinkUserAccount),
	);
}

/** Returns what stands in the address's `privateLinkList`. */
export function nestedLinks({ privateLinkList }: IDataObject): IDataObject[] {
	return Array.isArray(privateLinkList) ? privateLinkList.filter(isDataObject) : [];
}

function namesOf(value: unknown): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/);
	return parts.map((part) => String(part).trim()).filter(Boolean);
}
