// One database, as the service lists it. There is no call for a single one: the list is searched.
import type { Api } from '../transport/api';
import { findEntry, type FoundEntry } from '../transport/pages';
import { tenantPath } from './tenants';
import type { TenantRef } from './tenants';

/** Reads a database by its exact name (DescribeDatabases). Throws what the API throws. */
export async function findDatabase(
	api: Api,
	tenant: TenantRef,
	databaseName: string,
): Promise<FoundEntry> {
	return await findEntry(
		api,
		{
			name: 'DescribeDatabases',
			path: tenantPath(tenant, 'databases'),
			query: { databaseName },
		},
		(entry) => entry.databaseName === databaseName,
	);
}
