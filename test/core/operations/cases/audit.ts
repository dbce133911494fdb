// Cases of the operations about the past.
import { SEED, type Sandbox } from '../../../../sandbox';
import { inTenant } from '../../harness/localCloud';
import { having, IDS, instanceId, TENANT, tenantId, type OperationCase } from './operationCase';

const { userName, adminUserName } = SEED.mainInstance;
const EVENTS = '/api/v2/operationEvents';
const AUDIT = `${TENANT}/sqlaudit/data`;

const range = { startTime: '2026-11-20T08:00:00Z', endTime: '2026-11-25T18:30:00.5+01:00' };
const times = { startTime: '2026-11-20T08:00:00Z', endTime: '2026-11-25T17:30:01Z' };
const order = { sortField: 'FINISHED_TIME', sortOrder: 'DESCEND' };
const all = { pageNumber: '1', pageSize: '100' };

/** An event of each of these operations, the first one at noon, each of the others a minute later. */
const happened =
	(...operations: string[]) =>
	({ cloud }: Sandbox) => {
		for (const [index, eventOperation] of operations.entries()) {
			cloud.events.push({
				eventId: String(index + 1),
				projectId: SEED.projectId,
				eventType: 'TENANT_MANAGEMENT',
				eventOperation,
				resourceType: 'TENANT',
				resourceId: tenantId,
				instanceId,
				callerUid: 'main',
				finished: Date.parse('2026-11-22T12:00:00Z') + index * 60_000,
				requestId: `request-${index}`,
			});
		}
	};

const ran = ({ edit }: Sandbox) =>
	edit(
		{ do: 'runStatement', userName, database: 'testdb', at: '2026-11-22T12:00:00Z' },
		{ do: 'runStatement', userName: adminUserName, at: '2026-11-22T13:00:00Z' },
		{ do: 'runStatement', userName, at: '2026-11-02T12:00:00Z' },
	);

export const auditCases: readonly OperationCase[] = [
	{
		resource: 'operationEvent',
		operation: 'getMany',
		parameters: { ...range, returnAll: true },
		arrange: happened('CreateTenantUser', 'DeleteDatabases'),
		sent: [{ method: 'GET', path: EVENTS, query: { ...order, ...times, ...all } }],
		output: [
			having({
				eventOperation: 'DeleteDatabases',
				callerUid: 'main',
				finishedTime: '2026-11-22T12:01:00Z',
			}),
			having({ eventOperation: 'CreateTenantUser', resourceId: tenantId }),
		],
	},
	{
		resource: 'operationEvent',
		operation: 'getMany',
		what: 'with every filter: a question for each operation',
		parameters: {
			...range,
			returnAll: false,
			limit: 5,
			filters: {
				eventOperations: 'CreateTenantUser, DeleteDatabases',
				eventTypes: 'TENANT_MANAGEMENT',
				callerUids: 'main',
				resource: tenantId,
			},
		},
		arrange: happened('CreateTenantUser', 'CreateDatabase', 'DeleteDatabases'),
		sent: ['CreateTenantUser', 'DeleteDatabases'].map((eventOperations) => ({
			method: 'GET',
			path: EVENTS,
			query: {
				...order,
				...times,
				...all,
				eventOperations,
				eventTypes: 'TENANT_MANAGEMENT',
				callerUids: 'main',
				resourceIdOrName: tenantId,
			},
		})),
		output: [
			having({ eventOperation: 'CreateTenantUser' }),
			having({ eventOperation: 'DeleteDatabases' }),
		],
	},
	{
		resource: 'operationEvent',
		operation: 'getMany',
		what: 'over more than a month: a question for each, the newest first',
		parameters: {
			startTime: '2026-09-20T00:00:00Z',
			endTime: '2026-11-25T00:00:00Z',
			returnAll: true,
		},
		arrange: happened('CreateTenantUser'),
		sent: [
			['2026-10-25T00:00:00Z', '2026-11-25T00:00:00Z'],
			['2026-09-24T00:00:00Z', '2026-10-25T00:00:00Z'],
			['2026-09-20T00:00:00Z', '2026-09-24T00:00:00Z'],
		].map(([startTime = '', endTime = '']) => ({
			method: 'GET',
			path: EVENTS,
			query: { ...order, ...all, startTime, endTime },
		})),
		output: [having({ eventOperation: 'CreateTenantUser' })],
	},
	{
		resource: 'sqlAudit',
		operation: 'getMany',
		parameters: { ...inTenant(), ...range, returnAll: true },
		arrange: ran,
		sent: [{ method: 'GET', path: AUDIT, query: { ...times, ...all } }],
		output: [
			having({
				userName,
				dbName: 'testdb',
				sqlText: 'SELECT 1',
				requestTime: '2026-11-22T12:00:00Z',
				...IDS,
			}),
			having({ userName: adminUserName }),
		],
	},
	{
		resource: 'sqlAudit',
		operation: 'getMany',
		what: 'of one account in one database',
		parameters: {
			...inTenant(),
			...range,
			returnAll: false,
			filters: { userName, database: 'testdb' },
		},
		arrange: ran,
		sent: [{ method: 'GET', path: AUDIT, query: { ...times, ...all, userName, dbName: 'testdb' } }],
		output: [having({ userName, dbName: 'testdb' })],
	},
];
