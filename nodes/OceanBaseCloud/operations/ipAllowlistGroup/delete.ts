// DeleteTenantSecurityIpGroup: DELETE .../securityIpGroups with a JSON body (API page 10000000001021628).
import { ipGroupField } from '../../pickers/ipGroup';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { nameGroup, readGroupName } from './groupFields';
import { findGroup } from '../../cloud/ipGroups';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const deleteIpAllowlistGroup = defineOperation({
	resource: 'ipAllowlistGroup',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an IP allowlist group',
	description: 'Delete a group: its addresses lose access (enabled per customer)',
	apiCall: 'DeleteTenantSecurityIpGroup',
	fields: [...tenantFields, ipGroupField],
	task: (parameters) => `delete ${nameGroup(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const securityIpGroupName = readGroupName(parameters);
		const envelope = await api.send({
			name: 'DeleteTenantSecurityIpGroup',
			method: 'DELETE',
			path: tenantPath(tenant, 'securityIpGroups'),
			body: { securityIpGroupName },
			repetition: async () => {
				const { group, envelope: list } = await findGroup(api, tenant, securityIpGroupName);
				return group ? undefined : list;
			},
		});
		return {
			json: {
				deleted: [securityIpGroupName],
				securityIpGroupName,
				...tenant,
				requestId: envelope.requestId,
			},
			envelopes: [envelope],
		};
	},
});
