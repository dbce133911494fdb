// Picks a tenant of the chosen instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { defineLocator } from './locator';
import { chosenId, searchPage } from './searchPage';

export const tenantField = defineLocator({
	displayName: 'Tenant',
	name: 'tenantId',
	description: 'The tenant of the instance',
	listMethod: 'searchTenants',
	idPlaceholder: 'e.g. t33h8y08k0001',
});

/** Lists the tenants of the chosen instance, a page at a time (DescribeTenants). */
export async function searchTenants(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(this, {
		call: 'DescribeTenants',
		task: 'list the tenants',
		path: ['instances', chosenId(this, 'instanceId', 'Instance'), 'tenants'],
		filterName: 'tenantName',
		idName: 'tenantId',
		labelName: 'tenantName',
		filter,
		paginationToken,
	});
}
