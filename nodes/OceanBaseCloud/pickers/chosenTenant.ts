// The tenant that the pickers above a list hold.
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { chosenId } from './searchPage';
import type { TenantRef } from '../cloud/tenants';

/** Returns the chosen tenant. Throws when instance or tenant is not chosen yet. */
export function chosenTenant(context: ILoadOptionsFunctions): TenantRef {
	return {
		instanceId: chosenId(context, 'instanceId', 'Instance'),
		tenantId: chosenId(context, 'tenantId', 'Tenant'),
	};
}
