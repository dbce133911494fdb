// ModifyTenantSecurityIpGroup: PUT .../securityIpGroups (API page 10000000001021627).
import { ipGroupField } from '../../pickers/ipGroup';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { nameGroup, readGroupName, securityIpsField } from './groupFields';
import { readSecurityIps } from './securityIps';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const updateIpAllowlistGroup = defineOperation({
	resource: 'ipAllowlistGroup',
	operation: 'update',
	name: 'Update',
	action: 'Update an IP allowlist group',
	description:
		'Replace all addresses of a group: those that are left out lose access (enabled per customer)',
	apiCall: 'ModifyTenantSecurityIpGroup',
	fields: [...tenantFields, ipGroupField, securityIpsField],
	task: (parameters) => `update ${nameGroup(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const securityIpGroupName = readGroupName(parameters);
		const securityIps = readSecurityIps(parameters.value('securityIps'));
		const envelope = await api.send({
			name: 'ModifyTenantSecurityIpGroup',
			method: 'PUT',
			path: tenantPath(tenant, 'securityIpGroups'),
			body: { securityIpGroupName, securityIps: JSON.stringify(securityIps) },
			repetition: 'always',
		});
		return {
			json: { securityIpGroupName, securityIps, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
