// CreateTenantSecurityIpGroup.
import type { Call, Operation } from '../call';
import { findInstance, findTenant } from '../find';
import { Refusal } from '../refusal';
import { readGroupName, readSecurityIps } from './ipGroupFields';

export const createTenantSecurityIpGroup: Operation = {
	name: 'CreateTenantSecurityIpGroup',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const tenant = findTenant(call);
		const name = readGroupName(call.body);
		const securityIps = readSecurityIps(call);
		if (tenant.ipGroups.has(name) || findInstance(call).ipGroups.has(name)) {
			throw new Refusal('ip-group-exists', `Security IP group ${name} already exists.`);
		}
		tenant.ipGroups.set(name, { name, securityIps });
		const { instanceId, tenantId } = call.path;
		return { instanceId, tenantId, securityIpGroupName: name };
	},
};
