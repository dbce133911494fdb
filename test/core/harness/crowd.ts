// Fills a local cloud, so that no list fits on one page.
import { SEED, type Sandbox } from '../../../sandbox';
import type { Instance, Tenant } from '../../../sandbox/cloud/model';

export const CROWD = 250;

/**
 * Brings the instances of the main project, the tenants of the main instance, and in the main tenant the
 * users, databases, addresses and IP groups to 250 each. Those added are called crowd_000 and so on.
 */
export function crowd({ cloud }: Sandbox): void {
	const { instanceId, tenantId } = SEED.mainInstance;
	const instance = cloud.instances.get(instanceId);
	const tenant = instance?.tenants.get(tenantId);
	if (!instance || !tenant) throw new Error('The cloud lacks its main tenant');
	// One of the seeded instances belongs to another project.
	fill(cloud.instances, CROWD + 1, (name) => copyOf(instance, name));
	fill(instance.tenants, CROWD, (name) => ({
		...emptyTenant(tenant),
		tenantId: name,
		tenantName: name,
	}));
	fillTenant(tenant);
}

const NEW_GROUP = { securityIps: ['10.0.0.1'] } as const;

function fillTenant({ users, databases, addresses, ipGroups }: Tenant): void {
	const [user] = users.values();
	const [database] = databases.values();
	const [address] = addresses.values();
	if (!user || !database || !address) throw new Error('The main tenant is empty');
	fill(users, CROWD, (userName) => ({ ...user, userName, grants: [] }));
	fill(databases, CROWD, (databaseName) => ({ ...database, databaseName }));
	fill(addresses, CROWD, (addressId) => ({ addressId, addressType: 'READONLY' }));
	// One more is inherited from the instance.
	fill(ipGroups, CROWD - 1, (name) => ({ name, ...NEW_GROUP }));
}

function fill<T>(map: Map<string, T>, size: number, make: (name: string) => T): void {
	for (let index = 0; map.size < size; index += 1) {
		const name = `crowd_${String(index).padStart(3, '0')}`;
		map.set(name, make(name));
	}
}

function copyOf(instance: Instance, name: string): Instance {
	return { ...instance, instanceId: name, instanceName: name, tenants: new Map() };
}

function emptyTenant(tenant: Tenant): Tenant {
	const empty = {
		databases: new Map(),
		users: new Map(),
		addresses: new Map(),
		ipGroups: new Map(),
	};
	return { ...tenant, ...empty };
}
