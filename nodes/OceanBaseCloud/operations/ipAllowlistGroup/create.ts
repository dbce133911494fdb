// Creates an IP allowlist group.
import { createIpGroup, findIpGroup } from '../../cloud/ipGroups';
import { ExplainedFailure } from '../../transport/failures';
import { nameGroup, newGroupNameField, securityIpsField } from './groupFields';
import { plannedGroupItem } from './plannedGroup';
import { readGroup } from './securityIps';
import { defineGroupOperation } from './scope';

export const createIpAllowlistGroup = defineGroupOperation({
	operation: 'create',
	name: 'Create',
	action: 'Create an IP allowlist group',
	description: 'Allow IP addresses to connect to a tenant, or to all tenants of an instance',
	fields: [newGroupNameField, securityIpsField],
	task: (parameters) => `create ${nameGroup(parameters, newGroupNameField)}`,
	async plan({ parameters, api, place }) {
		const { securityIpGroupName, securityIps } = readGroup(parameters, newGroupNameField);
		const found = await findIpGroup(api, place, securityIpGroupName);
		if (found === undefined) {
			return { json: plannedGroupItem(securityIpGroupName, undefined, securityIps) };
		}
		throw new ExplainedFailure(
			'Conflict',
			'a group with this name already exists',
			'Use another name, or run Update for the group',
		);
	},
	async run({ parameters, api, place }) {
		const group = readGroup(parameters, newGroupNameField);
		const listed = await createIpGroup(api, place, group);
		return async () => ({ json: { ...group, securityIps: await listed() } });
	},
});
