// DescribeInstance: GET /instances/{instanceId} (API page 10000000001021620).
import { dataObjectOf } from '../../dataObject';
import { instanceField } from '../../pickers/instance';
import { defineOperation } from '../defineOperation';

export const getInstance = defineOperation({
	resource: 'instance',
	operation: 'get',
	name: 'Get',
	action: 'Get an instance',
	description: 'Get an instance with its cloud provider, region, project and status',
	apiCall: 'DescribeInstance',
	fields: [instanceField],
	task: (parameters) => `get the instance "${parameters.text('instanceId')}"`,
	async run({ parameters, api }) {
		const instanceId = parameters.id('instanceId', 'Instance');
		const envelope = await api.send({
			name: 'DescribeInstance',
			method: 'GET',
			path: ['instances', instanceId],
			repetition: 'read',
		});
		return {
			json: { instanceId, ...dataObjectOf(envelope.data), requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
