// Picks a private address of the chosen tenant: the property and its list.
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readPrivateAddresses } from '../cloud/privateLinks';
import { readTenant, type TenantRef } from '../cloud/tenants';
import { isDataObject } from '../json';
import type { Api } from '../transport/api';
import { namedItem } from './listItem';
import { defineLocator } from './locator';
import { chosenTenant, type EmptyList, localPage, searchWith } from './searchPage';

const locator = {
	displayName: 'PrivateLink Address',
	name: 'addressId',
	listMethod: 'searchAddresses',
	enteredAs: 'id',
	placeholder: 'e.g. rs-private-0001',
	dependsOn: ['instanceId', 'tenantId'],
} as const;

export const addressPicker = defineLocator({
	...locator,
	description: 'Private address of the tenant that the PrivateLink service belongs to',
});

export const optionalAddressPicker = defineLocator({
	...locator,
	required: false,
	description:
		'Private address of the tenant that the PrivateLink service belongs to. If empty, the primary address is used.',
});

const EMPTY: EmptyList = {
	reason: 'the tenant has no private addresses',
	nextStep: 'Add one in the OceanBase Cloud console, or check Tenant',
};

/** Lists the private addresses of the chosen tenant (DescribeTenantPrivateLink, DescribeTenant). */
export async function searchAddresses(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	return await searchWith(this, { filter, paginationToken }, EMPTY, async (api) => {
		const addresses = await readAddresses(api, tenant);
		return localPage(
			addresses,
			{ filter, paginationToken },
			({ addressId, addressStatus, addressType }) =>
				namedItem(addressId, addressType, addressStatus),
		);
	});
}

// The PrivateLink call tells about the primary address only; the tenant names the others.
async function readAddresses(api: Api, tenant: TenantRef): Promise<IDataObject[]> {
	const primary = await readPrivateAddresses(api, tenant, undefined);
	const { tenantConnections } = await readTenant(api, tenant);
	const connections = Array.isArray(tenantConnections)
		? tenantConnections.filter(isDataObject).filter(isPrivate)
		: [];
	const byId = new Map<unknown, IDataObject>();
	for (const address of [...connections, ...primary]) {
		if (!address.addressId) continue;
		byId.set(address.addressId, { ...byId.get(address.addressId), ...address });
	}
	return [...byId.values()];
}

function isPrivate({ networkType }: IDataObject): boolean {
	return networkType !== 'INTERNET';
}
