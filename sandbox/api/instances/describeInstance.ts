// DescribeInstance.
import type { Call, Operation } from '../call';
import { findInstance } from '../find';
import { showInstance } from './showInstance';

export const describeInstance: Operation = {
	name: 'DescribeInstance',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}',
	run(call: Call) {
		const instance = findInstance(call);
		return {
			...showInstance(call.cloud, instance),
			projectId: instance.projectId,
			nodeNum: 3,
			dataMergeTime: '02:00',
			replicaMode: '3F',
		};
	},
};
