// Cases of the sessions' operations.
import { SEED, type Sandbox } from '../../../../sandbox';
import { inTenant } from '../../harness/localCloud';
import { having, IDS, instanceId, TENANT, tenantId, type OperationCase } from './operationCase';

const { userName, adminUserName } = SEED.mainInstance;
const resource = 'session';
const path = `${TENANT}/sessions`;

const connect = ({ edit }: Sandbox) =>
	edit(
		{ do: 'openSession', userName, database: 'testdb' },
		{ do: 'openSession', userName, status: 'ACTIVE' },
		{ do: 'openSession', userName: adminUserName, clientIp: '10.0.0.99' },
	);

const [first, second] = [
	{ sessionId: '3221555062', proxySessId: '752113700739156671', serverIp: '10.0.8.21' },
	{ sessionId: '3221555063', proxySessId: '752113700739156672', serverIp: '10.0.8.21' },
];

const rowOf = (sessionId: number, proxySessId: string) => ({
	ProxySessId: proxySessId,
	SessionId: sessionId,
	ServerIp: '10.0.8.21',
});

const kill = (...rows: object[]) =>
	({
		method: 'POST',
		path: `${path}/batchKill`,
		body: { sessionList: JSON.stringify(rows) },
	}) as const;

const list = (query: Record<string, string> = {}) => ({ method: 'GET', path, query }) as const;

const whose = ({ cloud }: Sandbox) =>
	cloud.sessions(instanceId, tenantId).map((session) => session.user);

export const sessionCases: readonly OperationCase[] = [
	{
		resource,
		operation: 'getMany',
		parameters: { ...inTenant(), returnAll: true },
		arrange: connect,
		sent: [list()],
		output: [
			having({
				...first,
				userName,
				database: 'testdb',
				clientIp: '10.0.0.17',
				status: 'IDLE',
				...IDS,
			}),
			having({ ...second, userName, status: 'ACTIVE' }),
			having({ userName: adminUserName, clientIp: '10.0.0.99' }),
		],
	},
	{
		resource,
		operation: 'getMany',
		what: 'with every filter, up to a limit',
		parameters: {
			...inTenant(),
			returnAll: false,
			limit: 1,
			filters: { userName, status: 'IDLE', clientIp: '10.0.0.17', database: 'testdb' },
		},
		arrange: connect,
		sent: [list({ users: `["${userName}"]` })],
		output: [having(first)],
	},
	{
		resource,
		operation: 'end',
		parameters: { ...inTenant(), endBy: 'account', userName },
		arrange: connect,
		sent: [
			list({ users: `["${userName}"]` }),
			kill(rowOf(3221555062, '752113700739156671'), rowOf(3221555063, '752113700739156672')),
			list({ users: `["${userName}"]` }),
		],
		output: [{ userName, ended: 2, sessions: [having(first), having(second)], ...IDS }],
		look: whose,
		state: [adminUserName],
	},
	{
		resource,
		operation: 'end',
		what: 'by a list',
		parameters: { ...inTenant(), endBy: 'sessions', sessions: JSON.stringify([second]) },
		arrange: connect,
		sent: [kill(rowOf(3221555063, '752113700739156672')), list()],
		output: [{ ended: 1, sessions: [second], ...IDS }],
		look: whose,
		state: [userName, adminUserName],
	},
];
