// A tenant as the service describes it.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../../dataObject';

/**
 * Takes the `data` of DescribeTenant, returns the tenant. The API page wraps it in `tenant`, the
 * machine-readable contract does not.
 */
export function readTenantData(data: unknown): IDataObject {
	const { tenant, ...rest } = dataObjectOf(data);
	return isDataObject(tenant) ? { ...rest, ...tenant } : dataObjectOf(data);
}
