// DescribeDatabases.
import type { Database, Tenant } from '../../cloud/model';
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { page } from '../pages';

export const describeDatabases: Operation = {
	name: 'DescribeDatabases',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/databases',
	run(call: Call) {
		const tenant = findTenant(call);
		const { databaseName } = call.query;
		const databases = [...tenant.databases.values()].filter(
			(database) => !databaseName || database.databaseName === databaseName,
		);
		return page(call, databases, (database) => show(tenant, database));
	},
};

function show(
	tenant: Tenant,
	{ databaseName, description, encoding, collation, created }: Database,
) {
	return {
		databaseName,
		description,
		encoding,
		collation,
		status: 'ONLINE',
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
