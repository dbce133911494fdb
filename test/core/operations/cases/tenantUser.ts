// Cases of the tenant users' operations that change no roles.
import { SEED, type Sandbox } from '../../../../sandbox';
import { byId, inTenant, PASSWORD } from '../../harness/localCloud';
import {
	having,
	IDS,
	INSTANCES,
	instanceId,
	readAccount,
	TENANT,
	tenantId,
	type OperationCase,
} from './operationCase';

const { userName, lockedUserName, oddUserName } = SEED.mainInstance;
const resource = 'tenantUser';
const path = `${TENANT}/tenantUsers`;
const ODD_PATH = `${path}/report%20user%2F50%25%C3%A9`;

/** The account of the seed, as operations put it out. */
const PAY_TEST = {
	userType: 'Normal',
	userStatus: 'ONLINE',
	description: 'payment tests',
	roles: [{ database: 'testdb', role: 'DML' }],
};

const look =
	(name: string) =>
	({ cloud }: Sandbox) =>
		cloud.user(instanceId, tenantId, name)?.userStatus;

const hasPassword =
	(name: string) =>
	({ cloud }: Sandbox) =>
		cloud.hasPassword(instanceId, tenantId, name, PASSWORD);

export const tenantUserCases: readonly OperationCase[] = [
	{
		resource,
		operation: 'get',
		parameters: { ...inTenant(), userName: byId(userName) },
		sent: [{ method: 'GET', path, query: { pageNumber: '1', pageSize: '100', userName } }],
		output: [
			{
				userName,
				...PAY_TEST,
				...IDS,
			},
		],
	},
	{
		resource,
		operation: 'find',
		sharesAnswers: true,
		parameters: { userName },
		arrange: ({ cloud }) => {
			for (const id of cloud.instances.keys()) if (id !== instanceId) cloud.instances.delete(id);
			cloud.instances.get(instanceId)?.tenants.delete(SEED.mainInstance.crowdedTenantId);
		},
		sent: [
			{ method: 'GET', path: INSTANCES, query: { pageNumber: '1', pageSize: '100' } },
			{
				method: 'GET',
				path: `${INSTANCES}/${instanceId}/tenants`,
				query: { pageNumber: '1', pageSize: '100' },
			},
			{ method: 'GET', path, query: { pageNumber: '1', pageSize: '100' } },
		],
		output: [
			{
				userName,
				...PAY_TEST,
				found: true,
				...IDS,
				instanceName: 'production',
				tenantName: 'app',
			},
		],
	},
	{
		resource,
		operation: 'getMany',
		parameters: { ...inTenant(), returnAll: true },
		sent: [{ method: 'GET', path, query: { pageNumber: '1', pageSize: '100' } }],
		output: [userName, 'app_admin', 'bi_reader', lockedUserName, oddUserName].map((name) =>
			having({ userName: name, roles: expect.any(Array), ...IDS }),
		),
	},
	{
		resource,
		operation: 'getMany',
		what: 'with every filter, up to a limit',
		parameters: {
			...inTenant(),
			returnAll: false,
			limit: 3,
			filters: { searchKey: 'batch', userStatus: 'LOCKED', role: 'readwrite' },
		},
		sent: [
			{
				method: 'GET',
				path,
				query: { pageNumber: '1', pageSize: '100', searchKey: 'batch' },
			},
		],
		output: [having({ userName: lockedUserName, userStatus: 'LOCKED' })],
	},
	{
		resource,
		operation: 'updatePassword',
		parameters: { ...inTenant(), userName, generatePassword: false, password: PASSWORD },
		sent: [
			{
				method: 'PUT',
				path: `${path}/${userName}/password`,
				body: { ...IDS, userName, userPassword: '******' },
			},
			readAccount(userName),
		],
		output: [{ userName, ...PAY_TEST, ...IDS }],
		look: hasPassword(userName),
		state: true,
	},
	{
		resource,
		operation: 'updatePassword',
		what: 'with a generated one',
		parameters: { ...inTenant(), userName, generatePassword: true },
		sent: [
			{
				method: 'PUT',
				path: `${path}/${userName}/password`,
				body: { ...IDS, userName, userPassword: '******' },
			},
			readAccount(userName),
		],
		output: [
			{
				userName,
				...PAY_TEST,
				generatedPassword: expect.stringMatching(/^[A-Za-z].{21}$/),
				...IDS,
			},
		],
		look: hasPassword(userName),
		state: false,
	},
	{
		resource,
		operation: 'updateDescription',
		parameters: { ...inTenant(), userName: oddUserName, description: 'monthly reports' },
		sent: [
			{
				method: 'PUT',
				path: `${ODD_PATH}/description`,
				body: { description: 'monthly reports' },
			},
			readAccount(oddUserName),
		],
		output: [
			having({ userName: oddUserName, description: 'monthly reports', roles: expect.any(Array) }),
		],
		look: ({ cloud }) => cloud.user(instanceId, tenantId, oddUserName)?.description,
		state: 'monthly reports',
	},
	{
		resource,
		operation: 'lock',
		parameters: { ...inTenant(), userName },
		sent: [
			{ method: 'PUT', path: `${path}/${userName}/status`, body: { userStatus: 'LOCKED' } },
			readAccount(userName),
		],
		output: [{ userName, ...PAY_TEST, userStatus: 'LOCKED', ...IDS }],
		look: look(userName),
		state: 'LOCKED',
	},
	{
		resource,
		operation: 'unlock',
		parameters: { ...inTenant(), userName: byId(lockedUserName) },
		sent: [
			{ method: 'PUT', path: `${path}/${lockedUserName}/status`, body: { userStatus: 'ONLINE' } },
			readAccount(lockedUserName),
		],
		output: [
			having({ userName: lockedUserName, userStatus: 'ONLINE', roles: expect.any(Array), ...IDS }),
		],
		look: look(lockedUserName),
		state: 'ONLINE',
	},
	{
		resource,
		operation: 'delete',
		parameters: { ...inTenant(), userNames: ` ${userName},${lockedUserName} ,${userName}` },
		sent: [
			{ method: 'DELETE', path, body: { users: [userName, lockedUserName] } },
			readAccount(userName),
			readAccount(lockedUserName),
		],
		output: [{ deleted: true, names: [userName, lockedUserName], missing: [], ...IDS }],
		look: ({ cloud }) => cloud.users(instanceId, tenantId).map((user) => user.userName),
		state: ['app_admin', 'bi_reader', oddUserName],
	},
	{
		resource,
		operation: 'delete',
		what: 'with names from an expression',
		parameters: { ...inTenant(), userNames: `={{ ["${oddUserName}"] }}` },
		sent: [{ method: 'DELETE', path, body: { users: [oddUserName] } }, readAccount(oddUserName)],
		output: [{ deleted: true, names: [oddUserName], missing: [], ...IDS }],
	},
];
