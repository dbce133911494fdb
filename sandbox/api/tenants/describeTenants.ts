// DescribeTenants.
import type { Call, Operation } from '../call';
import { findInstance } from '../find';
import { contains, page } from '../pages';
import { showTenant } from './showTenant';

export const describeTenants: Operation = {
	name: 'DescribeTenants',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants',
	run(call: Call) {
		const tenants = [...findInstance(call).tenants.values()].filter(({ tenantName }) =>
			contains(tenantName, call.query['tenantName']),
		);
		return page(call, tenants, (tenant) => showTenant(call.dialect, tenant));
	},
};
