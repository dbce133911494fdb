// CreateTenantSecurityIpGroup: POST .../securityIpGroups (API page 10000000001021625).
import { isDataObject } from '../../dataObject';
import { ExplainedFailure } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { groupNameField, nameGroup, readGroupName, securityIpsField } from './groupFields';
import { findGroup, parseSecurityIps } from '../../cloud/ipGroups';
import { isSameList, readSecurityIps } from './securityIps';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const createIpAllowlistGroup = defineOperation({
	resource: 'ipAllowlistGroup',
	operation: 'create',
	name: 'Create',
	action: 'Create an IP allowlist group',
	description: 'Let addresses reach a tenant (enabled per customer)',
	apiCall: 'CreateTenantSecurityIpGroup',
	fields: [...tenantFields, groupNameField, securityIpsField],
	task: (parameters) => `create ${nameGroup(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const securityIpGroupName = readGroupName(parameters);
		const securityIps = readSecurityIps(parameters.value('securityIps'));
		const envelope = await api.send({
			name: 'CreateTenantSecurityIpGroup',
			method: 'POST',
			path: tenantPath(tenant, 'securityIpGroups'),
			body: { securityIpGroupName, securityIps: JSON.stringify(securityIps) },
			repetition: async () => {
				const { group, envelope: list } = await findGroup(api, tenant, securityIpGroupName);
				if (group !== undefined) refuseDifferent(securityIps, group);
				return group && { ...list, data: group };
			},
		});
		return {
			json: { securityIpGroupName, securityIps, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

// After an unclear outcome the group was read: it may be somebody else's.
function refuseDifferent(wanted: readonly string[], data: unknown): void {
	if (!isDataObject(data) || data.securityIps === undefined) return;
	if (isSameList(wanted, parseSecurityIps(data.securityIps))) return;
	throw new ExplainedFailure(
		'a group of this name exists, and it holds other addresses',
		'Look at the group before you go on: somebody else may have created it',
	);
}
