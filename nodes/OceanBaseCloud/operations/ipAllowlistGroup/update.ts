// Replaces the addresses of an IP allowlist group.
import { updateIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { nameGroup, readGroupName, securityIpsField } from './groupFields';
import { readSecurityIps } from './securityIps';
import { defineGroupOperation } from './scope';

export const updateIpAllowlistGroup = defineGroupOperation({
	operation: 'update',
	name: 'Update',
	action: 'Update an IP allowlist group',
	description: 'Replace all addresses of a group: those that are left out lose access',
	fields: [ipGroupPicker, securityIpsField],
	task: (parameters) => `update ${nameGroup(parameters, ipGroupPicker)}`,
	async run({ parameters, api, place }) {
		const group = {
			securityIpGroupName: readGroupName(parameters, ipGroupPicker),
			securityIps: readSecurityIps(parameters),
		};
		const listed = await updateIpGroup(api, place, group);
		return async () => ({ json: { ...group, securityIps: await listed() } });
	},
});
