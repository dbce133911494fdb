// Cases of Account, Sync: a list of one row.
import { SEED, type Sandbox } from '../../../../sandbox';
import { inTenant, PASSWORD } from '../../harness/localCloud';
import {
	having,
	IDS,
	instanceId,
	readAccount,
	readTenantMode,
	TENANT,
	tenantId,
	writeRoles,
	type ExpectedRequest,
	type OperationCase,
} from './operationCase';

const { userName, lockedUserName } = SEED.mainInstance;
const path = `${TENANT}/tenantUsers`;

const readAll: ExpectedRequest = {
	method: 'GET',
	path,
	query: { pageNumber: '1', pageSize: '100' },
};
const writeStatus = (name: string, userStatus: string): ExpectedRequest => ({
	method: 'PUT',
	path: `${path}/${name}/status`,
	body: { userStatus },
});

const accountOf =
	(name: string) =>
	({ cloud }: Sandbox) => {
		const { userStatus, description, roles } = cloud.user(instanceId, tenantId, name) ?? {};
		return { userStatus, description, roles: roles?.map((each) => [each.database, each.role]) };
	};

const sync = { resource: 'tenantUser', operation: 'sync' };
const ID = expect.stringMatching(/^[cp]1-[0-9a-f-]+$/);
const applied = { ...IDS, planId: ID, changeId: ID, applied: true };

export const syncCases: readonly OperationCase[] = [
	{
		...sync,
		what: 'plan',
		parameters: {
			...inTenant(),
			userName: 'jane',
			rolesJson: '[{"database":"testdb","role":"DML"}]',
		},
		sent: [readAll],
		sharesAnswers: true,
		output: [
			having({
				...IDS,
				userName: 'jane',
				action: 'create',
				changes: ['is created (Normal)', 'gets DML on testdb'],
				before: null,
				after: { userType: 'Normal', roles: [{ database: 'testdb', role: 'DML' }] },
				loses: false,
				refusals: [],
				planId: ID,
				changeId: ID,
				planText: expect.stringContaining('jane in'),
			}),
		],
		look: accountOf('jane'),
		state: { userStatus: undefined, description: undefined, roles: undefined },
	},
	{
		...sync,
		what: 'plan of nothing',
		parameters: { ...inTenant(), userName, specifyRoles: 'fields' },
		sent: [readAll],
		sharesAnswers: true,
		output: [having({ action: 'none', changes: [], planId: ID, refusals: [] })],
	},
	{
		...sync,
		what: 'create',
		parameters: {
			...inTenant(),
			mode: 'apply',
			userName: 'jane',
			generatePassword: false,
			password: PASSWORD,
			description: 'of the list',
			ownerMarker: 'list=a',
			specifyRoles: 'columns',
			database: 'testdb',
			role: 'other',
			privileges: 'SELECT,INSERT',
		},
		sent: [
			readAll,
			{
				method: 'POST',
				path,
				body: {
					userName: 'jane',
					userType: 'Normal',
					password: '******',
					description: 'of the list list=a',
					roles: '[{"database":"testdb","role":"other","privileges":"SELECT,INSERT"}]',
				},
			},
			readAccount('jane'),
		],
		output: [
			having({
				...applied,
				userName: 'jane',
				action: 'create',
				changes: [
					'is created (Normal)',
					'gets other (SELECT,INSERT) on testdb',
					'gets the description "of the list list=a"',
				],
			}),
		],
		look: accountOf('jane'),
		state: {
			userStatus: 'ONLINE',
			description: 'of the list list=a',
			roles: [['testdb', 'other']],
		},
	},
	{
		...sync,
		what: 'gain',
		parameters: {
			...inTenant(),
			mode: 'apply',
			userName,
			description: 'new words',
			rolesJson: '[{"database":"orders","role":"ReadOnly"}]',
		},
		sent: [
			readAll,
			readAccount(userName),
			{
				method: 'PUT',
				path: `${path}/${userName}/description`,
				body: { description: 'new words' },
			},
			readAccount(userName),
			readTenantMode,
			readAccount(userName),
			writeRoles(userName, [
				{ database: 'testdb', role: 'DML' },
				{ database: 'orders', role: 'ReadOnly' },
			]),
			readAccount(userName),
		],
		output: [
			having({
				...applied,
				userName,
				action: 'update',
				changes: ['gets ReadOnly on orders', 'gets the description "new words"'],
				loses: false,
			}),
		],
		look: accountOf(userName),
		state: {
			userStatus: 'ONLINE',
			description: 'new words',
			roles: [
				['testdb', 'DML'],
				['orders', 'ReadOnly'],
			],
		},
	},
	{
		...sync,
		what: 'exact',
		parameters: {
			...inTenant(),
			mode: 'apply',
			userName,
			roleMatch: 'exact',
			rolesJson: '[{"database":"orders","role":"ReadOnly"}]',
		},
		sent: [
			readAll,
			readAccount(userName),
			readTenantMode,
			writeRoles(userName, [{ database: 'orders', role: 'ReadOnly' }]),
			readAccount(userName),
		],
		output: [
			having({
				...applied,
				userName,
				action: 'update',
				changes: ['loses DML on testdb', 'gets ReadOnly on orders'],
				loses: true,
			}),
		],
		look: accountOf(userName),
		state: { userStatus: 'ONLINE', description: 'payment tests', roles: [['orders', 'ReadOnly']] },
	},
	{
		...sync,
		what: 'lock',
		parameters: { ...inTenant(), mode: 'apply', userName, userStatus: 'LOCKED' },
		sent: [readAll, readAccount(userName), writeStatus(userName, 'LOCKED'), readAccount(userName)],
		output: [having({ ...applied, userName, action: 'lock', changes: ['is locked'] })],
		look: accountOf(userName),
		state: { userStatus: 'LOCKED', description: 'payment tests', roles: [['testdb', 'DML']] },
	},
	{
		...sync,
		what: 'unlock',
		parameters: {
			...inTenant(),
			mode: 'apply',
			userName: lockedUserName,
			userStatus: 'ONLINE',
			rules: { allowUnlock: true },
		},
		sent: [readAll, writeStatus(lockedUserName, 'ONLINE'), readAccount(lockedUserName)],
		output: [
			having({ ...applied, userName: lockedUserName, action: 'unlock', changes: ['is unlocked'] }),
		],
		look: ({ cloud }) => cloud.user(instanceId, tenantId, lockedUserName)?.userStatus,
		state: 'ONLINE',
	},
];
