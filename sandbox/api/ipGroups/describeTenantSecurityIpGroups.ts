// DescribeTenantSecurityIpGroups: all of them, without pages.
import type { Dialect } from '../../dialects/dialect';
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { Listing } from '../listing';

export const describeTenantSecurityIpGroups: Operation = {
	name: 'DescribeTenantSecurityIpGroups',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/securityIpGroups',
	run(call: Call) {
		const { tenantId, ipGroups } = call.listings.read(findTenant(call), 'ipGroups');
		const rows = [...ipGroups.values()].map(({ name, type, securityIps }) => ({
			tenantId,
			securityIpGroupName: name,
			securityIpGroupType: type,
			securityIps: FORMS[call.dialect.ipGroups.securityIps](securityIps),
		}));
		return new Listing(rows);
	},
};

/** The table says comma-separated; the example holds the text of a JSON array. */
const FORMS: Readonly<
	Record<Dialect['ipGroups']['securityIps'], (ips: readonly string[]) => unknown>
> = {
	jsonText: (ips) => JSON.stringify(ips),
	commas: (ips) => ips.join(','),
	list: (ips) => ips,
};
