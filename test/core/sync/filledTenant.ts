// Tenants with many accounts that all have the same role.
import { SEED, type Sandbox } from '../../../sandbox';
import type { Tenant } from '../../../sandbox/cloud/model';

const { instanceId, tenantId, userName } = SEED.mainInstance;

export const DML = { database: 'testdb', role: 'DML' };

/** Returns the tenant that most tests use. */
export function mainTenant({ cloud }: Sandbox): Tenant {
	const tenant = cloud.instances.get(instanceId)?.tenants.get(tenantId);
	if (!tenant) throw new Error('The cloud lacks its main tenant');
	return tenant;
}

/** Fills a tenant with accounts that have a role, returns the rows that say the same. */
export function fill(sandbox: Sandbox, tenant: Tenant, count: number) {
	const user = mainTenant(sandbox).users.get(userName);
	if (!user) throw new Error('The main tenant has no account to copy');
	return Array.from({ length: count }, (_none, index) => {
		const name = `app_${String(index).padStart(5, '0')}`;
		const grants = user.grants.map((each) => ({ ...each }));
		tenant.users.set(name, { ...user, userName: name, grants });
		return { userName: name, description: user.description, roles: [DML] };
	});
}
