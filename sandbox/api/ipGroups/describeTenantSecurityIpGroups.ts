// DescribeTenantSecurityIpGroups: all of them, without pages.
import type { Call, Operation } from '../call';
import { findInstance, findTenant } from '../find';
import { Listing } from '../listing';
import { showGroup } from './showGroup';

export const describeTenantSecurityIpGroups: Operation = {
	name: 'DescribeTenantSecurityIpGroups',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const { tenantId, ipGroups } = call.listings.read(findTenant(call), 'ipGroups');
		const inherited = [...findInstance(call).ipGroups.values()];
		return new Listing([
			...inherited.map((group) => ({ tenantId, ...showGroup(call, group, 'instance') })),
			...[...ipGroups.values()].map((group) => ({ tenantId, ...showGroup(call, group, 'tenant') })),
		]);
	},
};
