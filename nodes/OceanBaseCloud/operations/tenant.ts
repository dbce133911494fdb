// Which tenant an operation works on: two fields, and the path that they make.
import type { INodeProperties } from 'n8n-workflow';

import { instanceField } from '../pickers/instance';
import { tenantField } from '../pickers/tenant';
import type { ItemParameters } from './itemParameters';

export const tenantFields: readonly INodeProperties[] = [instanceField, tenantField];

export interface TenantRef {
	readonly instanceId: string;
	readonly tenantId: string;
}

/** Returns the ids of instance and tenant. Throws an InputError if one of them is empty. */
export function readTenant(parameters: ItemParameters): TenantRef {
	return {
		instanceId: parameters.id('instanceId', 'Instance'),
		tenantId: parameters.id('tenantId', 'Tenant'),
	};
}

/** Returns the parts of the path of something in a tenant, below /api/v2. */
export function tenantPath({ instanceId, tenantId }: TenantRef, ...parts: string[]): string[] {
	return ['instances', instanceId, 'tenants', tenantId, ...parts];
}
