// Picks an account of the chosen tenant: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { accountList } from '../cloud/accounts/accounts';
import { namedItem } from './listItem';
import { defineLocator } from './locator';
import { chosenTenant, type EmptyList, searchWith, serverPage } from './searchPage';

/** An account that exists. Its value is the name, as it was when this was a plain text. */
export const accountPicker = defineLocator({
	displayName: 'User Name',
	name: 'userName',
	description: 'The database account',
	listMethod: 'searchAccounts',
	enteredAs: 'name',
	placeholder: 'e.g. jane_doe',
	dependsOn: ['instanceId', 'tenantId'],
});

const EMPTY: EmptyList = {
	reason: 'the tenant has no accounts',
	nextStep: 'Create one first, or check Tenant',
};

/** Lists the accounts of the chosen tenant, a page at a time (DescribeTenantUsers). */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	const call = accountList(tenant, filter ? { searchKey: filter } : undefined);
	return await searchWith(
		this,
		{ filter, paginationToken },
		EMPTY,
		async (api) =>
			await serverPage(api, call, { paginationToken }, ({ userName, userStatus }) =>
				namedItem(userName, userStatus === 'LOCKED' && 'locked'),
			),
	);
}
