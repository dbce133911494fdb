// Cases of the databases' operations.
import { SEED } from '../../../../sandbox';
import { inTenant } from '../../harness/localCloud';
import {
	having,
	IDS,
	instanceId,
	readDatabase,
	TENANT,
	tenantId,
	type OperationCase,
} from './operationCase';

const path = `${TENANT}/databases`;
/** That it is the query's, the test of the requests sees. */
const A_UUID = expect.stringMatching(/^[\da-f-]{36}$/);

export const databaseCases: readonly OperationCase[] = [
	{
		resource: 'database',
		operation: 'create',
		parameters: { ...inTenant(), databaseName: 'billing', encoding: 'utf8mb4' },
		sent: [
			{
				method: 'POST',
				path,
				body: { ...IDS, databaseName: 'billing', encoding: 'utf8mb4', requestId: A_UUID },
			},
			readDatabase('billing'),
		],
		output: [{ databaseName: 'billing', encoding: 'utf8mb4', ...IDS }],
		look: ({ cloud }) => cloud.databases(instanceId, tenantId),
		state: [...SEED.mainInstance.databases, 'billing'],
	},
	{
		resource: 'database',
		operation: 'create',
		what: 'with every field',
		parameters: {
			...inTenant(),
			databaseName: 'archive',
			encoding: 'gbk',
			additionalFields: { collation: 'gbk_bin', description: 'old orders' },
		},
		sent: [
			{
				method: 'POST',
				path,
				body: {
					databaseName: 'archive',
					encoding: 'gbk',
					collation: 'gbk_bin',
					description: 'old orders',
					...IDS,
					requestId: A_UUID,
				},
			},
			readDatabase('archive'),
		],
		output: [
			{
				databaseName: 'archive',
				encoding: 'gbk',
				collation: 'gbk_bin',
				description: 'old orders',
				...IDS,
			},
		],
	},
	{
		resource: 'database',
		operation: 'getMany',
		parameters: { ...inTenant(), returnAll: true },
		sent: [{ method: 'GET', path, query: { pageNumber: '1', pageSize: '100' } }],
		output: [
			having({
				databaseName: 'testdb',
				status: 'ONLINE',
				users: [{ userName: 'pay_test', role: 'DML', userType: 'normal' }],
				...IDS,
			}),
			having({ databaseName: 'orders', ...IDS }),
			having({ databaseName: 'analytics', ...IDS }),
		],
	},
	{
		resource: 'database',
		operation: 'getMany',
		what: 'by name, up to a limit',
		parameters: {
			...inTenant(),
			returnAll: false,
			limit: 5,
			filters: { databaseName: 'orders' },
		},
		sent: [
			{
				method: 'GET',
				path,
				query: { pageNumber: '1', pageSize: '5', databaseName: 'orders' },
			},
		],
		output: [having({ databaseName: 'orders', ...IDS })],
	},
	{
		resource: 'database',
		operation: 'delete',
		parameters: { ...inTenant(), databaseNames: 'orders, analytics' },
		sent: [
			{ method: 'DELETE', path, body: { ...IDS, databaseNames: ['orders', 'analytics'] } },
			readDatabase('orders'),
			readDatabase('analytics'),
		],
		output: [{ deleted: true, names: ['orders', 'analytics'], missing: [], ...IDS }],
		look: ({ cloud }) => cloud.databases(instanceId, tenantId),
		state: ['testdb'],
	},
	{
		resource: 'database',
		operation: 'delete',
		what: 'by force, names from an expression',
		parameters: {
			...inTenant(),
			databaseNames: '={{ ["orders"] }}',
			additionalFields: { force: true },
		},
		sent: [
			{ method: 'DELETE', path, body: { ...IDS, databaseNames: ['orders'], force: true } },
			readDatabase('orders'),
		],
		output: [{ deleted: true, names: ['orders'], missing: [], ...IDS }],
	},
];
