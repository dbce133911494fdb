// DescribeInstances: those of the project.
import type { Instance } from '../../cloud/model';
import type { Call, Operation } from '../call';
import { contains, page } from '../pages';
import { showInstance } from './showInstance';

export const describeInstances: Operation = {
	name: 'DescribeInstances',
	method: 'GET',
	path: '/api/v2/instances',
	run(call: Call) {
		const { instanceId, instanceName, tenantSearchKey } = call.query;
		const instances = [...call.cloud.instances.values()].filter(
			(instance) =>
				instance.projectId === call.projectId &&
				(!instanceId || instance.instanceId === instanceId) &&
				contains(instance.instanceName, instanceName) &&
				hasTenant(instance, tenantSearchKey),
		);
		return page(call, instances, (instance) => showInstance(call.cloud, instance));
	},
};

function hasTenant({ tenants }: Instance, searchKey: string | undefined): boolean {
	if (!searchKey) return true;
	return [...tenants.values()].some(
		({ tenantId, tenantName }) => contains(tenantId, searchKey) || contains(tenantName, searchKey),
	);
}
