// Shows the grants of an account as answers list them: after the rows that every ordinary account
// of a MySQL tenant has by default. Those carry no role, and are nothing that anybody granted.
import type { Grant, Tenant, TenantUser } from '../../cloud/model';

const SYSTEM_DATABASES = ['mysql', 'oceanbase'];

type Row = Readonly<Record<string, unknown>>;

/** With `privileges` in lower case, as the field list of DescribeTenantUsers has it. */
export function describedRows(tenant: Tenant, user: TenantUser): Row[] {
	return [...systemRows(tenant, user), ...user.grants.map((grant) => grantRow(user, grant))];
}

/** With the capitalised `Privileges` of the example that documents ModifyTenantUserRoles. */
export function modifiedRows(tenant: Tenant, user: TenantUser): Row[] {
	const granted = user.grants.map((grant) => {
		const { database, privileges, ...rest } = grantRow(user, grant);
		return { database, Privileges: privileges, ...rest };
	});
	return [...systemRows(tenant, user), ...granted];
}

function systemRows({ tenantMode }: Tenant, { userName, userType }: TenantUser): Row[] {
	if (tenantMode !== 'MySQL' || userType !== 'Normal') return [];
	return SYSTEM_DATABASES.map((database) => ({
		database,
		privileges: 'SELECT',
		table: '*',
		userName,
		privilegeType: 'DEFAULT',
		withGrant: 0,
	}));
}

function grantRow({ userName }: TenantUser, grant: Grant) {
	return {
		database: grant.database,
		privileges: grant.privileges,
		role: grant.role,
		table: grant.table,
		userName,
		privilegeType: 'DEFAULT',
		withGrant: grant.withGrant ? 1 : 0,
	};
}
