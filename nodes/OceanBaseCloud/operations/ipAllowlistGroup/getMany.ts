// DescribeTenantSecurityIpGroups: GET .../securityIpGroups (API page 10000000001021626).
import { defineOperation } from '../defineOperation';
import { listFields, readLimit } from '../../parameters/limit';
import { readTenant } from '../../parameters/tenant';
import { readGroups } from '../../cloud/ipGroups';
import { tenantFields } from '../../pickers/tenantFields';

export const getIpAllowlistGroups = defineOperation({
	resource: 'ipAllowlistGroup',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many IP allowlist groups',
	description:
		'Get the IP allowlist groups of a tenant, with those that it inherits from its instance (enabled per customer)',
	apiCall: 'DescribeTenantSecurityIpGroups',
	fields: [...tenantFields, ...listFields],
	task: () => 'list the IP allowlist groups',
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const limit = readLimit(parameters);
		const { groups, envelope } = await readGroups(api, tenant);
		const { requestId } = envelope;
		return {
			json: groups.slice(0, limit).map((group) => ({ ...group, ...tenant, requestId })),
			envelopes: [envelope],
		};
	},
});
