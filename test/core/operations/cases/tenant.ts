// Cases of the tenants' operations.
import { SEED } from '../../../../sandbox';
import { byId, inTenant } from '../../harness/localCloud';
import { having, IDS, instanceId, INSTANCES, TENANT, type OperationCase } from './operationCase';

const path = `${INSTANCES}/${instanceId}/tenants`;

export const tenantCases: readonly OperationCase[] = [
	{
		resource: 'tenant',
		operation: 'get',
		parameters: { ...inTenant() },
		sent: [{ method: 'GET', path: TENANT }],
		output: [having({ ...IDS, tenantName: 'app', tenantMode: 'MySQL', tenantZones: [] })],
	},
	{
		resource: 'tenant',
		operation: 'getMany',
		parameters: { instanceId: byId(instanceId), returnAll: true },
		sent: [{ method: 'GET', path, query: { pageNumber: '1', pageSize: '100' } }],
		output: [
			having({ ...IDS, tenantName: 'app' }),
			having({ tenantId: SEED.mainInstance.crowdedTenantId, tenantName: 'batch', instanceId }),
		],
	},
	{
		resource: 'tenant',
		operation: 'getMany',
		what: 'by name, up to a limit',
		parameters: {
			instanceId: byId(instanceId),
			returnAll: false,
			limit: 1,
			filters: { tenantName: 'bat' },
		},
		sent: [{ method: 'GET', path, query: { pageNumber: '1', pageSize: '1', tenantName: 'bat' } }],
		output: [having({ tenantName: 'batch', instanceId })],
	},
];
