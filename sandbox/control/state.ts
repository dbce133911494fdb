// The state of the cloud as people and scripts may see it: everything but passwords.
import type { Cloud } from '../cloud/cloud';
import type { Instance, Tenant } from '../cloud/model';

export function stateOf(cloud: Cloud) {
	const instances = [...cloud.instances.values()].map((instance) =>
		stateOfInstance(cloud, instance),
	);
	return { settings: cloud.settings, instances };
}

function stateOfInstance(
	cloud: Cloud,
	{ instanceId, instanceName, projectId, ipGroups, tenants }: Instance,
) {
	return {
		instanceId,
		instanceName,
		projectId,
		securityIpGroups: [...ipGroups.values()],
		tenants: [...tenants.values()].map((tenant) => stateOfTenant(cloud, instanceId, tenant)),
	};
}

function stateOfTenant(cloud: Cloud, instanceId: string, tenant: Tenant) {
	const { tenantId, tenantName, tenantMode, addresses, ipGroups } = tenant;
	return {
		tenantId,
		tenantName,
		tenantMode,
		databases: cloud.databases(instanceId, tenantId),
		users: cloud.users(instanceId, tenantId),
		allowlists: Object.fromEntries(
			[...addresses.keys()].map((addressId) => [
				addressId,
				cloud.allowlist(instanceId, tenantId, addressId),
			]),
		),
		securityIpGroups: [...ipGroups.values()],
		sessions: cloud.sessions(instanceId, tenantId),
	};
}
