// Deletes an IP allowlist group.
import { deleteIpGroup, findIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { defineIfMissing, deleteByName } from '../deleteByName';
import { defineNotice } from '../notice';
import { nameGroup, readGroupName } from './groupFields';
import { defineGroupOperation } from './scope';

const ifMissingField = defineIfMissing('Group');

const deleteNotice = defineNotice(
	'deleteNotice',
	'Whoever connects from an address of the group loses access at once.',
);

export const deleteIpAllowlistGroup = defineGroupOperation({
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an IP allowlist group',
	description: 'Delete a group: its addresses lose access',
	fields: [deleteNotice, ipGroupPicker, ifMissingField],
	task: (parameters) => `delete ${nameGroup(parameters, ipGroupPicker)}`,
	async run({ parameters, api, place }) {
		const securityIpGroupName = readGroupName(parameters, ipGroupPicker);
		return await deleteByName(parameters, ifMissingField, {
			names: [securityIpGroupName],
			isThere: async (name) => (await findIpGroup(api, place, name)) !== undefined,
			send: async () => await deleteIpGroup(api, place, securityIpGroupName),
		});
	},
});
