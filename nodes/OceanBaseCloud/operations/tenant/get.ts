// Reads a tenant.
import { readTenant } from '../../cloud/tenants';
import { simplifyField } from '../../parameters/simplify';
import { tenantPicker } from '../../pickers/tenant';
import { defineTenantOperation } from '../operation';

export const getTenant = defineTenantOperation({
	resource: 'tenant',
	operation: 'get',
	name: 'Get',
	action: 'Get a tenant',
	description: 'Get a tenant with its mode (MySQL or Oracle), status and connections',
	fields: [simplifyField],
	task: (parameters) => `get the tenant "${parameters.shown(tenantPicker)}"`,
	run: async ({ api, tenant }) => ({ json: await readTenant(api, tenant) }),
});
