// Picks a tenant of the chosen instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { tenantList } from '../cloud/tenants';
import { itemWithId } from './listItem';
import { defineLocator } from './locator';
import {
	chosenInstance,
	type EmptyList,
	searchedPage,
	searchWith,
	type ToItem,
} from './searchPage';

export const tenantPicker = defineLocator({
	displayName: 'Tenant',
	name: 'tenantId',
	description: 'The tenant of the instance',
	listMethod: 'searchTenants',
	enteredAs: 'id',
	placeholder: 'e.g. t33h8y08k0001',
	dependsOn: ['instanceId'],
});

const toItem: ToItem = ({ tenantId, tenantName, tenantMode }) =>
	itemWithId(tenantId, tenantName, { first: tenantMode });

const EMPTY: EmptyList = {
	reason: 'the instance has no tenants',
	nextStep: 'Create one in the OceanBase Cloud console, or check Instance',
};

/** Lists the tenants of the chosen instance with their modes, a page at a time (DescribeTenants). */
export async function searchTenants(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const call = tenantList(chosenInstance(this));
	return await searchWith(
		this,
		{ filter, paginationToken },
		EMPTY,
		async (api) => await searchedPage(api, call, { filter, paginationToken }, toItem),
	);
}
