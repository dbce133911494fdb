// DescribeDatabases.
import type { Database, Tenant } from '../../cloud/model';
import { storedName } from '../../cloud/storedForm';
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { page } from '../pages';

export const describeDatabases: Operation = {
	name: 'DescribeDatabases',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/databases',
	run(call: Call) {
		const present = findTenant(call);
		const tenant = call.listings.read(present, 'databases');
		const wanted = storedName(call.dialect.stored, tenant, call.query['databaseName'] ?? '');
		const databases = [...tenant.databases.values()].filter(
			({ databaseName }) => wanted === '' || databaseName === wanted,
		);
		return page(call, databases, (database) => ({
			...show(tenant, database),
			status: statusOf(call, present, database),
		}));
	},
};

function statusOf({ dialect }: Call, { databases }: Tenant, { databaseName }: Database): string {
	const isGone = !databases.has(databaseName);
	return isGone && dialect.lag.passing === 'words' ? 'DELETING' : 'ONLINE';
}

function show(
	tenant: Tenant,
	{ databaseName, description, encoding, collation, created }: Database,
) {
	return {
		databaseName,
		description,
		encoding,
		collation,
		gmtCreate: created,
		tenantId: tenant.tenantId,
		users: usersOf(tenant, databaseName),
	};
}

function usersOf({ users }: Tenant, databaseName: string) {
	return [...users.values()].flatMap(({ userName, userType, grants }) =>
		grants
			.filter(({ database }) => database === databaseName)
			.map(({ role }) => ({ userName, role, userType: userType.toLowerCase() })),
	);
}
