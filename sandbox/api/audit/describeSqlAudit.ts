// The query of audited statements (API page 10000000002960605), whose rows no page shows.
import type { Statement } from '../../cloud/statements';
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { page } from '../pages';
import { rangeOf, shownTime } from './timeRange';

export const describeSqlAudit: Operation = {
	name: 'DescribeSqlAudit',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/sqlaudit/data',
	run(call: Call) {
		const { statements } = findTenant(call);
		const isInRange = rangeOf(call, true);
		const audited = call.dialect.audit.statements === 'kept' ? statements : [];
		const wanted = audited.filter(
			(statement) => isInRange(statement.requested) && isWanted(call, statement),
		);
		return page(call, wanted, show);
	},
};

function isWanted({ dialect, query }: Call, { userName, dbName }: Statement): boolean {
	if (dialect.audit.filters === 'ignored') return true;
	return (
		(!query['userName'] || query['userName'] === userName) &&
		(!query['dbName'] || query['dbName'] === dbName)
	);
}

function show({ requested, ...statement }: Statement) {
	return { ...statement, requestTime: shownTime(requested) };
}
