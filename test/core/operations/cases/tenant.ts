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
	{
		resource: 'tenant',
		operation: 'getConnections',
		parameters: { ...inTenant(), userName: 'jane doe' },
		sent: [{ method: 'GET', path: TENANT }],
		output: [
			{
				addressId: SEED.mainInstance.addressId,
				addressType: 'MASTER',
				host: 'rs-private-0001.oceanbase.example',
				port: 3306,
				network: 'intranet',
				status: 'ONLINE',
				role: 'READWRITE',
				tls: false,
				userNameFormat: 'USER',
				tenantName: 'app',
				userName: 'jane doe',
				loginName: 'jane doe',
				uri: 'mysql://jane%20doe@rs-private-0001.oceanbase.example:3306/',
				...IDS,
			},
			having({ host: 'rs-private-0002.oceanbase.example', role: 'READONLY' }),
		],
	},
];
