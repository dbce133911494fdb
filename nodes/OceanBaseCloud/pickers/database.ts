// Picks a database of the chosen tenant: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { databaseList } from '../cloud/databases';
import { namedItem } from './listItem';
import { defineLocator } from './locator';
import { chosenTenant, type EmptyList, searchedPage, searchWith, type ToItem } from './searchPage';

/** A database that exists. Its value is the name, as it was when this was a plain text. */
export const databasePicker = defineLocator({
	displayName: 'Database',
	name: 'database',
	description: 'The database, or the schema in Oracle tenants',
	listMethod: 'searchDatabases',
	enteredAs: 'name',
	placeholder: 'e.g. testdb',
	dependsOn: ['instanceId', 'tenantId'],
});

const toItem: ToItem = ({ databaseName }) => namedItem(databaseName);

const EMPTY: EmptyList = {
	reason: 'the tenant has no databases',
	nextStep: 'Create one first, or check Tenant',
};

/** Lists the databases of the chosen tenant (DescribeDatabases). */
export async function searchDatabases(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const call = databaseList(chosenTenant(this));
	return await searchWith(
		this,
		{ filter, paginationToken },
		EMPTY,
		async (api) => await searchedPage(api, call, { filter, paginationToken }, toItem),
	);
}
