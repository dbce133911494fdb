// What the two instance calls show of an instance.
import type { Cloud } from '../../cloud/cloud';
import type { Instance } from '../../cloud/model';

export function showInstance(cloud: Cloud, instance: Instance) {
	const { instanceId, instanceName, cloudProvider, region, created, primaryInstanceId } = instance;
	return {
		instanceId,
		instanceName,
		status: 'ONLINE',
		state: 'ONLINE',
		cloudProvider,
		region,
		version: '4.3.5',
		obRpmVersion: 'oceanbase-4.3.5.3',
		instanceClass: '8C32G',
		instanceType: 'CLUSTER',
		instanceRole: primaryInstanceId === undefined ? 'PRIMARY' : 'STANDBY',
		deployMode: '1-1-1',
		deployType: 'multiple',
		payType: 'POSTPAY',
		availableZones: [`${region}a`, `${region}b`, `${region}c`],
		primaryInstanceId: primaryInstanceId ?? '',
		standbyInstanceIds: standbysOf(cloud, instanceId),
		createTime: created,
		diskSize: 200,
		series: 'NORMAL',
		tagList: [],
	};
}

function standbysOf(cloud: Cloud, instanceId: string): string[] {
	return [...cloud.instances.values()]
		.filter(({ primaryInstanceId }) => primaryInstanceId === instanceId)
		.map((standby) => standby.instanceId);
}
