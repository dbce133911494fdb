// Which statements accounts ran (sqlaudit/data, API page 10000000002960605, whose rows no page shows: unverified).
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { readCall } from './calls';
import { isAboutOther, readPast } from './pastRows';
import type { TenantRef } from './tenants';
import type { TimeRange } from './timeRange';

export interface StatementFilter {
	readonly range: TimeRange;
	readonly userName: string | undefined;
	readonly database: string | undefined;
}

/**
 * Returns statements as the service gives them; none that says it is of another account or database than was asked
 * for, as a service may ignore a filter. Throws what the API throws.
 */
export async function readSqlAudit(
	api: Api,
	tenant: TenantRef,
	{ range, userName, database }: StatementFilter,
	limit: number,
): Promise<IDataObject[]> {
	return await readPast(api, {
		range,
		limit,
		callFor: (times) =>
			readCall('DescribeSqlAudit', tenant, { ...times, userName, dbName: database }),
		accepts: (row) =>
			!isAboutOther(row, 'userName', userName) && !isAboutOther(row, 'dbName', database),
	});
}
