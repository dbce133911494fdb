// DescribeTenant: GET /instances/{instanceId}/tenants/{tenantId} (API page 10000000001021629).
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { tenantPath, readTenantData } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const getTenant = defineOperation({
	resource: 'tenant',
	operation: 'get',
	name: 'Get',
	action: 'Get a tenant',
	description: 'Get a tenant with its mode (MySQL or Oracle), its status and its connections',
	apiCall: 'DescribeTenant',
	fields: [...tenantFields],
	task: (parameters) => `get the tenant "${parameters.text('tenantId')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const envelope = await api.send({
			name: 'DescribeTenant',
			method: 'GET',
			path: tenantPath(tenant),
			repetition: 'read',
		});
		return {
			json: { ...readTenantData(envelope.data), ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
