// Deletes an IP allowlist group.
import { deleteIpGroup, findIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { defineIfMissing, deleteByName } from '../deleteByName';
import { defineNotice } from '../notice';
import { defineTenantOperation } from '../operation';
import { nameGroup, readGroupName } from './groupFields';

const ifMissingField = defineIfMissing('Group');

const deleteNotice = defineNotice(
	'deleteNotice',
	'Whoever connects from an address of the group loses access at once.',
);

export const deleteIpAllowlistGroup = defineTenantOperation({
	resource: 'ipAllowlistGroup',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an IP allowlist group',
	description: 'Delete a group: its addresses lose access',
	fields: [deleteNotice, ipGroupPicker, ifMissingField],
	task: (parameters) => `delete ${nameGroup(parameters, ipGroupPicker)}`,
	async run({ parameters, api, tenant }) {
		const securityIpGroupName = readGroupName(parameters, ipGroupPicker);
		return await deleteByName(parameters, ifMissingField, {
			names: [securityIpGroupName],
			isThere: async (name) => (await findIpGroup(api, tenant, name)) !== undefined,
			send: async () => await deleteIpGroup(api, tenant, securityIpGroupName),
		});
	},
});
