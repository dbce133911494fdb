// DescribeTenant.
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { showTenant } from './showTenant';

export const describeTenant: Operation = {
	name: 'DescribeTenant',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}',
	run(call: Call) {
		const shown = showTenant(call.dialect, findTenant(call));
		const { wrapper } = call.dialect.tenants;
		return { ...(wrapper === 'tenant' ? { tenant: shown } : shown), tenantZones: [] };
	},
};
