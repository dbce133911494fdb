// Picks a tenant of the chosen instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { defineLocator } from './locator';
import { chosenId, itemWithId, searchWith, serverPage } from './searchPage';

export const tenantField = defineLocator({
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
	const instanceId = chosenId(this, 'instanceId', 'Instance');
	return await searchWith(
		this,
		'list the tenants',
		async (api) =>
			await serverPage(
				api,
				{
					name: 'DescribeTenants',
					path: ['instances', instanceId, 'tenants'],
					query: filter ? { tenantName: filter } : {},
				},
				{ paginationToken },
				({ tenantId, tenantName }) => itemWithId(tenantId, tenantName),
			),
	);
}
