// Picks a tenant of the chosen instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { tenantList } from '../cloud/tenants';
import { defineLocator } from './locator';
import { chosenInstance, itemWithId, searchWith, serverPage } from './searchPage';

export const tenantPicker = defineLocator({
	displayName: 'Tenant',
	name: 'tenantId',
	description: 'The tenant of the instance',
	listMethod: 'searchTenants',
	enteredAs: 'id',
	placeholder: 'e.g. t33h8y08k0001',
	dependsOn: ['instanceId'],
});

/** Lists the tenants of the chosen instance, a page at a time (DescribeTenants). */
export async function searchTenants(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const call = tenantList(chosenInstance(this), filter ? { tenantName: filter } : undefined);
	return await searchWith(
		this,
		'list the tenants',
		async (api) =>
			await serverPage(api, call, { paginationToken }, ({ tenantId, tenantName }) =>
				itemWithId(tenantId, tenantName),
			),
	);
}
