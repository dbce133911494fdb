// The PrivateLink state of a tenant's addresses, as the service describes it: one shape for both of its.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../dataObject';
import type { Api } from '../transport/api';
import type { Envelope } from '../transport/envelope';
import { entriesOf } from '../transport/pages';
import { tenantPath } from './tenants';
import type { TenantRef } from './tenants';

/**
 * Reads an address, or the primary one if none is given (DescribeTenantPrivateLink, API page
 * 10000000002332008). Throws what the API throws.
 */
export async function readPrivateLinks(
	api: Api,
	tenant: TenantRef,
	addressId: string | undefined,
): Promise<{ links: IDataObject[]; envelope: Envelope }> {
	const envelope = await api.send({
		name: 'DescribeTenantPrivateLink',
		method: 'GET',
		path: tenantPath(tenant, 'privatelink'),
		query: { addressId },
		repetition: 'read',
	});
	const links = privateLinksOf(envelope).filter(
		(link) =>
			addressId === undefined || link.addressId === undefined || link.addressId === addressId,
	);
	return { links, envelope };
}

/**
 * Returns the addresses that an answer describes: a list, or a single one. The API page has the fields
 * of the link beside those of the address, the machine-readable contract inside `privateLinkList`,
 * whose first entry is then copied to where the page has it.
 */
export function privateLinksOf(envelope: Envelope): IDataObject[] {
	const { data } = envelope;
	const isList = isDataObject(data) && ('dataList' in data || 'datalist' in data);
	const isSingle = isDataObject(data) && !isList && Object.keys(data).length > 0;
	return (isSingle ? [data] : entriesOf(envelope)).map((address) => ({
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

/** Returns what stands in the address's `privateLinkList`. */
export function nestedLinks({ privateLinkList }: IDataObject): IDataObject[] {
	return Array.isArray(privateLinkList) ? privateLinkList.filter(isDataObject) : [];
}
