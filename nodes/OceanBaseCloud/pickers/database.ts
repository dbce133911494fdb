// Picks a database of the chosen tenant: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';
import type { ListCall } from '../transport/pages';
import { readEntries } from '../transport/pages';
import { chosenTenant } from './chosenTenant';
import { defineLocator } from './locator';
import { localPage, namedItem, searchWith, serverPage, type ToItem } from './searchPage';
import { tenantPath } from '../cloud/tenants';

/** A database that exists. Its value is the name, as it was when this was a plain text. */
export const databaseField: INodeProperties = defineLocator({
	displayName: 'Database',
	name: 'database',
	description: 'The database (Oracle tenants: the schema)',
	listMethod: 'searchDatabases',
	enteredAs: 'name',
	placeholder: 'e.g. testdb',
	dependsOn: ['instanceId', 'tenantId'],
});

const toItem: ToItem = ({ databaseName }) => namedItem(databaseName);

/** Lists the databases of the chosen tenant (DescribeDatabases). */
export async function searchDatabases(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	const call: ListCall = { name: 'DescribeDatabases', path: tenantPath(tenant, 'databases') };
	return await searchWith(this, 'list the databases', async (api) => {
		if (!filter) return await serverPage(api, call, { paginationToken }, toItem);
		// Nothing says that the server's databaseName finds parts of names: all of them are read.
		const { entries } = await readEntries(api, call, { limit: Infinity });
		const databases = entries.map(({ fields }) => fields);
		return localPage(databases, { filter, paginationToken }, toItem);
	});
}
