// Replaces the addresses of an IP allowlist group.
import { findIpGroup, updateIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { ExplainedFailure } from '../../transport/failures';
import { nameGroup, securityIpsField } from './groupFields';
import { plannedGroupItem } from './plannedGroup';
import { readGroup } from './securityIps';
import { defineGroupOperation } from './scope';

export const updateIpAllowlistGroup = defineGroupOperation({
	operation: 'update',
	name: 'Update',
	action: 'Update an IP allowlist group',
	description: 'Replace all addresses of a group. Those that you leave out lose access.',
	fields: [ipGroupPicker, securityIpsField],
	task: (parameters) => `update ${nameGroup(parameters, ipGroupPicker)}`,
	async plan({ parameters, api, place }) {
		const { securityIpGroupName, securityIps } = readGroup(parameters, ipGroupPicker);
		const found = await findIpGroup(api, place, securityIpGroupName);
		if (found !== undefined) {
			return { json: plannedGroupItem(securityIpGroupName, found, securityIps) };
		}
		throw new ExplainedFailure(
			'NotFound',
			'there is no group with this name',
			'Check the name, or run Create for the group',
		);
	},
	async run({ parameters, api, place }) {
		const group = readGroup(parameters, ipGroupPicker);
		const listed = await updateIpGroup(api, place, group);
		return async () => ({ json: { ...group, securityIps: await listed() } });
	},
});
