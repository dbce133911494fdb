// Which tenant an operation works on: the two pickers, and what they hold.
import type { INodeProperties } from 'n8n-workflow';

import type { TenantRef } from '../cloud/tenants';
import type { Fields } from '../parameters/fields';
import { instancePicker } from './instance';
import { tenantPicker } from './tenant';

export const tenantFields: readonly INodeProperties[] = [instancePicker, tenantPicker];

/** Returns the ids of instance and tenant. Throws an InputError if one of them is empty. */
export function readTenantRef(parameters: Fields): TenantRef {
	return { instanceId: parameters.id(instancePicker), tenantId: parameters.id(tenantPicker) };
}
