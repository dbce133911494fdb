// DeleteTenantSecurityIpGroup: a DELETE with a body.
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { findOwnGroup, readGroupName } from './ipGroupFields';

export const deleteTenantSecurityIpGroup: Operation = {
	name: 'DeleteTenantSecurityIpGroup',
	method: 'DELETE',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const tenant = findTenant(call);
		const group = findOwnGroup(call, readGroupName(call.body));
		tenant.ipGroups.delete(group.name);
		const { instanceId, tenantId } = call.path;
		return { instanceId, tenantId, securityIpGroupName: group.name };
	},
};
