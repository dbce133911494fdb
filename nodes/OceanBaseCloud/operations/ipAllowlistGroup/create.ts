// Creates an IP allowlist group.
import { createIpGroup } from '../../cloud/ipGroups';
import { defineTenantOperation } from '../operation';
import { nameGroup, newGroupNameField, readGroupName, securityIpsField } from './groupFields';
import { readSecurityIps } from './securityIps';

export const createIpAllowlistGroup = defineTenantOperation({
	resource: 'ipAllowlistGroup',
	operation: 'create',
	name: 'Create',
	action: 'Create an IP allowlist group',
	description: 'Let addresses reach a tenant',
	fields: [newGroupNameField, securityIpsField],
	task: (parameters) => `create ${nameGroup(parameters, newGroupNameField)}`,
	async run({ parameters, api, tenant }) {
		const group = {
			securityIpGroupName: readGroupName(parameters, newGroupNameField),
			securityIps: readSecurityIps(parameters),
		};
		const listed = await createIpGroup(api, tenant, group);
		return async () => ({ json: { ...group, securityIps: await listed() } });
	},
});
