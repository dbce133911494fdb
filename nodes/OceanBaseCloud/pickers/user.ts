// Picks an account of the chosen tenant: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { chosenTenant } from './chosenTenant';
import { defineLocator } from './locator';
import { namedItem, searchWith, serverPage } from './searchPage';
import { tenantPath } from '../cloud/tenants';

/** An account that exists. Its value is the name, as it was when this was a plain text. */
export const userField = defineLocator({
	displayName: 'User Name',
	name: 'userName',
	description: 'The database account',
	listMethod: 'searchUsers',
	enteredAs: 'name',
	placeholder: 'e.g. jane_doe',
	dependsOn: ['instanceId', 'tenantId'],
});

/** Lists the accounts of the chosen tenant, a page at a time (DescribeTenantUsers). */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	return await searchWith(
		this,
		'list the users',
		async (api) =>
			await serverPage(
				api,
				{
					name: 'DescribeTenantUsers',
					path: tenantPath(tenant, 'tenantUsers'),
					query: filter ? { searchKey: filter } : {},
				},
				{ paginationToken },
				({ userName, userStatus }) => namedItem(userName, userStatus === 'LOCKED' && 'locked'),
			),
	);
}
