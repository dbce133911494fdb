// Reads an instance.
import { readInstance } from '../../cloud/instances';
import { simplifyField } from '../../parameters/simplify';
import { instancePicker } from '../../pickers/instance';
import { defineOperation } from '../operation';

export const getInstance = defineOperation({
	resource: 'instance',
	operation: 'get',
	name: 'Get',
	action: 'Get an instance',
	description: 'Get an instance with its cloud provider, region, project and status',
	fields: [instancePicker, simplifyField],
	task: (parameters) => `get the instance "${parameters.shown(instancePicker)}"`,
	async run({ parameters, api }) {
		const instanceId = parameters.id(instancePicker);
		return { json: { ...(await readInstance(api, instanceId)), instanceId } };
	},
});
