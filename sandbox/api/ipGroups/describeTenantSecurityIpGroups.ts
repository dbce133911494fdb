// DescribeTenantSecurityIpGroups: all of them, without pages.
import type { Call, Operation } from '../call';
import { findTenant } from '../find';

export const describeTenantSecurityIpGroups: Operation = {
	name: 'DescribeTenantSecurityIpGroups',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const { tenantId, ipGroups } = findTenant(call);
		const dataList = [...ipGroups.values()].map(({ name, type, securityIps }) => ({
			tenantId,
			securityIpGroupName: name,
			securityIpGroupType: type,
			// The table says comma-separated; the example holds the text of a JSON array.
			securityIps: JSON.stringify(securityIps),
		}));
		return { dataList };
	},
};
