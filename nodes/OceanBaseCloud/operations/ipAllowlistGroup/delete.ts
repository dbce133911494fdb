// Deletes an IP allowlist group.
import { deleteIpGroup } from '../../cloud/ipGroups';
import { ipGroupPicker } from '../../pickers/ipGroup';
import { defineTenantOperation } from '../operation';
import { nameGroup, readGroupName } from './groupFields';

export const deleteIpAllowlistGroup = defineTenantOperation({
	resource: 'ipAllowlistGroup',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete an IP allowlist group',
	description: 'Delete a group: its addresses lose access',
	fields: [ipGroupPicker],
	task: (parameters) => `delete ${nameGroup(parameters, ipGroupPicker)}`,
	async run({ parameters, api, tenant }) {
		const securityIpGroupName = readGroupName(parameters, ipGroupPicker);
		const gone = await deleteIpGroup(api, tenant, securityIpGroupName);
		return async () => {
			await gone();
			return { json: { deleted: [securityIpGroupName], securityIpGroupName } };
		};
	},
});
