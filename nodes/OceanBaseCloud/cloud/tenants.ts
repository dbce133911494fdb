// A tenant: its place in the API's paths, and how the service describes it.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../dataObject';

export interface TenantRef {
	readonly instanceId: string;
	readonly tenantId: string;
}

/** Returns the parts of the path of something in a tenant, below /api/v2. */
export function tenantPath({ instanceId, tenantId }: TenantRef, ...parts: string[]): string[] {
	return ['instances', instanceId, 'tenants', tenantId, ...parts];
}

/**
 * Takes the `data` of DescribeTenant, returns the tenant. The API page wraps it in `tenant`, the
 * machine-readable contract does not.
 */
export function readTenantData(data: unknown): IDataObject {
	const { tenant, ...rest } = dataObjectOf(data);
	return isDataObject(tenant) ? { ...rest, ...tenant } : dataObjectOf(data);
}
