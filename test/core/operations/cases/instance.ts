// Cases of the instances' operations.
import { SEED } from '../../../../sandbox';
import { byId } from '../../harness/localCloud';
import { having, instanceId, INSTANCES, type OperationCase } from './operationCase';

export const instanceCases: readonly OperationCase[] = [
	{
		resource: 'instance',
		operation: 'get',
		parameters: { instanceId: byId(instanceId) },
		sent: [{ method: 'GET', path: `${INSTANCES}/${instanceId}` }],
		output: [
			having({
				instanceId,
				instanceName: 'production',
				projectId: SEED.projectId,
				cloudProvider: 'AWS',
				standbyInstanceIds: [SEED.standbyInstance.instanceId],
			}),
		],
	},
	{
		resource: 'instance',
		operation: 'getMany',
		parameters: { returnAll: true, filters: {} },
		sent: [{ method: 'GET', path: INSTANCES, query: { pageNumber: '1', pageSize: '100' } }],
		output: ['production', 'hangzhou', 'production-standby', 'erp', 'pilot'].map((instanceName) =>
			having({ instanceName }),
		),
	},
	{
		resource: 'instance',
		operation: 'getMany',
		what: 'with every filter, up to a limit',
		parameters: {
			returnAll: false,
			limit: 2,
			filters: { instanceName: 'prod', organizationId: 'o1', tenantSearchKey: 'app' },
		},
		sent: [
			{
				method: 'GET',
				path: INSTANCES,
				query: {
					pageNumber: '1',
					pageSize: '2',
					instanceName: 'prod',
					organizationId: 'o1',
					tenantSearchKey: 'app',
				},
			},
		],
		output: [
			having({ instanceName: 'production' }),
			having({ instanceName: 'production-standby', instanceRole: 'STANDBY' }),
		],
	},
];
