// ModifyTenantSecurityIpGroup: the list replaces the old one as a whole.
import type { Call, Operation } from '../call';
import { findOwnGroup, readGroupName, readSecurityIps } from './ipGroupFields';

export const modifyTenantSecurityIpGroup: Operation = {
	name: 'ModifyTenantSecurityIpGroup',
	method: 'PUT',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const group = findOwnGroup(call, readGroupName(call.body));
		group.securityIps = readSecurityIps(call);
		const { instanceId, tenantId } = call.path;
		return { instanceId, tenantId, securityIpGroupName: group.name };
	},
};
