// Creates an IP allowlist group.
import { createIpGroup } from '../../cloud/ipGroups';
import { nameGroup, newGroupNameField, readGroupName, securityIpsField } from './groupFields';
import { readSecurityIps } from './securityIps';
import { defineGroupOperation } from './scope';

export const createIpAllowlistGroup = defineGroupOperation({
	operation: 'create',
	name: 'Create',
	action: 'Create an IP allowlist group',
	description: 'Let addresses reach a tenant, or all tenants of an instance',
	fields: [newGroupNameField, securityIpsField],
	task: (parameters) => `create ${nameGroup(parameters, newGroupNameField)}`,
	async run({ parameters, api, place }) {
		const group = {
			securityIpGroupName: readGroupName(parameters, newGroupNameField),
			securityIps: readSecurityIps(parameters),
		};
		const listed = await createIpGroup(api, place, group);
		return async () => ({ json: { ...group, securityIps: await listed() } });
	},
});
