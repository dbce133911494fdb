// Picks a private address of the chosen tenant: the property and its list.
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readPrivateLinks } from '../cloud/privateLinks';
import { isDataObject } from '../dataObject';
import type { Api } from '../transport/api';
import { chosenTenant } from './chosenTenant';
import { defineLocator } from './locator';
import { localPage, namedItem, searchWith } from './searchPage';
import { tenantPath, readTenantData } from '../cloud/tenants';
import type { TenantRef } from '../cloud/tenants';

const texts = {
	displayName: 'Address ID',
	name: 'addressId',
	listMethod: 'searchAddresses',
	enteredAs: 'id',
	placeholder: 'e.g. rs-private-0001',
	dependsOn: ['instanceId', 'tenantId'],
} as const;

export const addressField = defineLocator({
	...texts,
	description: 'The private address of the tenant that the PrivateLink service belongs to',
});

export const optionalAddressField = defineLocator({
	...texts,
	required: false,
	description:
		'The private address of the tenant that the PrivateLink service belongs to. The primary one if empty.',
});

/** Lists the private addresses of the chosen tenant (DescribeTenantPrivateLink, DescribeTenant). */
export async function searchAddresses(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	return await searchWith(this, 'list the addresses', async (api) => {
		const addresses = await readAddresses(api, tenant);
		return localPage(
			addresses,
			{ filter, paginationToken },
			({ addressId, addressStatus, addressType }) =>
				namedItem(addressId, [addressType, addressStatus].filter(Boolean).join(', ')),
		);
	});
}

// The PrivateLink call tells about the primary address only; the tenant names the others.
async function readAddresses(api: Api, tenant: TenantRef): Promise<IDataObject[]> {
	const { links } = await readPrivateLinks(api, tenant, undefined);
	const { data } = await api.send({
		name: 'DescribeTenant',
		method: 'GET',
		path: tenantPath(tenant),
		repetition: 'read',
	});
	const { tenantConnections } = readTenantData(data);
	const connections = Array.isArray(tenantConnections)
		? tenantConnections.filter(isDataObject).filter(isPrivate)
		: [];
	const byId = new Map<unknown, IDataObject>();
	for (const address of [...connections, ...links]) {
		if (!address.addressId) continue;
		byId.set(address.addressId, { ...byId.get(address.addressId), ...address });
	}
	return [...byId.values()];
}

function isPrivate({ networkType }: IDataObject): boolean {
	return networkType !== 'INTERNET';
}
