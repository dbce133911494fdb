// Which tenant an operation works on: two fields, and the path that they make.

import type { ItemParameters } from './itemParameters';
import type { TenantRef } from '../cloud/tenants';

/** Returns the ids of instance and tenant. Throws an InputError if one of them is empty. */
export function readTenant(parameters: ItemParameters): TenantRef {
	return {
		instanceId: parameters.id('instanceId', 'Instance'),
		tenantId: parameters.id('tenantId', 'Tenant'),
	};
}
