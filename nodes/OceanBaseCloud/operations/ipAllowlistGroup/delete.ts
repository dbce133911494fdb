// Deletes an IP allowlist group.
import { deleteIpGroup, findIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { defineIfMissing, deleteByName, plannedDeletions } from '../deleteByName';
import { defineNotice } from '../notice';
import { nameGroup, readGroupName } from './groupFields';
import { plannedGroupItem } from './plannedGroup';
import { defineGroupOperation } from './scope';

const ifMissingField = defineIfMissing('Group');

const deleteNotice = defineNotice(
	'deleteNotice',
	'Clients that connect from the addresses of the group lose access immediately.',
);

export const deleteIpAllowlistGroup = defineGroupOperation({
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an IP allowlist group',
	description: 'Delete a group. Its addresses lose access.',
	fields: [deleteNotice, ipGroupPicker, ifMissingField],
	task: (parameters) => `delete ${nameGroup(parameters, ipGroupPicker)}`,
	async plan({ parameters, api, place }) {
		return await plannedDeletions(parameters, ifMissingField, {
			names: [readGroupName(parameters, ipGroupPicker)],
			find: async (name) => await findIpGroup(api, place, name),
			describe: (name, found) => plannedGroupItem(name, found, undefined),
		});
	},
	async run({ parameters, api, place }) {
		const securityIpGroupName = readGroupName(parameters, ipGroupPicker);
		return await deleteByName(parameters, ifMissingField, {
			names: [securityIpGroupName],
			find: async (name) => await findIpGroup(api, place, name),
			send: async () => await deleteIpGroup(api, place, securityIpGroupName),
		});
	},
});
