// Cases of the tenant users' operations that give and take roles.
import { SEED, type Sandbox } from '../../../../sandbox';
import { byId, inTenant, PASSWORD } from '../../harness/localCloud';
import {
	having,
	IDS,
	instanceId,
	readAccount,
	readTenantMode,
	TENANT,
	tenantId,
	writeRoles,
	type OperationCase,
} from './operationCase';

const { userName } = SEED.mainInstance;
const resource = 'tenantUser';
const path = `${TENANT}/tenantUsers`;

const rolesOf =
	(name: string) =>
	({ cloud }: Sandbox) =>
		cloud.user(instanceId, tenantId, name)?.roles.map(({ database, role }) => [database, role]);

export const roleCases: readonly OperationCase[] = [
	{
		resource,
		operation: 'create',
		parameters: {
			...inTenant(),
			userName: 'jane_doe',
			generatePassword: false,
			password: PASSWORD,
			userType: 'Normal',
		},
		sent: [
			{
				method: 'POST',
				path,
				body: { userName: 'jane_doe', userType: 'Normal', password: '******' },
			},
			readAccount('jane_doe'),
		],
		output: [
			{
				userName: 'jane_doe',
				userType: 'Normal',
				userStatus: 'ONLINE',
				description: '',
				roles: [],
				created: true,
				granted: [],
				revoked: [],
				...IDS,
			},
		],
		look: rolesOf('jane_doe'),
		state: [],
	},
	{
		resource,
		operation: 'create',
		what: 'that updates one that exists',
		parameters: {
			...inTenant(),
			userName,
			generatePassword: false,
			password: PASSWORD,
			userType: 'Normal',
			ifExists: 'update',
			setPassword: true,
			additionalFields: { description: 'payments' },
		},
		sent: [
			readAccount(userName),
			{
				method: 'PUT',
				path: `${path}/${userName}/description`,
				body: { description: 'payments' },
			},
			{
				method: 'PUT',
				path: `${path}/${userName}/password`,
				body: { ...IDS, userName, userPassword: '******' },
			},
			readAccount(userName),
		],
		output: [having({ userName, created: false, updated: ['description', 'password'], ...IDS })],
		look: rolesOf(userName),
		state: [['testdb', 'DML']],
	},
	{
		resource,
		operation: 'updateRoles',
		parameters: {
			...inTenant(),
			userName,
			roles: { values: [{ database: byId('orders'), role: 'ReadOnly' }] },
		},
		sent: [
			readAccount(userName),
			writeRoles(userName, [{ database: 'orders', role: 'ReadOnly' }]),
			readAccount(userName),
		],
		output: [
			having({
				userName,
				roles: [{ database: 'orders', role: 'ReadOnly' }],
				changed: true,
				granted: [{ database: 'orders', role: 'ReadOnly' }],
				revoked: [{ database: 'testdb', role: 'DML' }],
				...IDS,
			}),
		],
		look: rolesOf(userName),
		state: [['orders', 'ReadOnly']],
	},
	{
		resource,
		operation: 'updateRoles',
		what: 'from JSON',
		parameters: {
			...inTenant(),
			userName,
			specifyRoles: 'json',
			rolesJson: '[{"database": "orders", "role": "ddl"}]',
			additionalFields: { clusterGroupName: 'g' },
		},
		sent: [
			readAccount(userName),
			{
				...writeRoles(userName, []),
				body: {
					modifyType: 'UPDATE',
					userRole: [{ database: 'orders', role: 'DDL' }],
					clusterGroupName: 'g',
				},
			},
			readAccount(userName),
		],
		output: [having({ userName, ...IDS })],
	},
	{
		resource,
		operation: 'grantRole',
		parameters: {
			...inTenant(),
			userName,
			roles: { values: [{ database: 'orders', role: 'ReadOnly' }] },
		},
		sent: [
			readTenantMode,
			readAccount(userName),
			writeRoles(userName, [
				{ database: 'testdb', role: 'DML' },
				{ database: 'orders', role: 'ReadOnly' },
			]),
			readAccount(userName),
		],
		output: [having({ userName, changed: true, changedByOthers: false, ...IDS })],
		look: rolesOf(userName),
		state: [
			['testdb', 'DML'],
			['orders', 'ReadOnly'],
		],
	},
	{
		resource,
		operation: 'grantRole',
		what: 'from JSON',
		parameters: {
			...inTenant(),
			userName,
			specifyRoles: 'json',
			rolesJson: '[{"database": "testdb", "role": "DML"}]',
		},
		sent: [readTenantMode, readAccount(userName)],
		output: [having({ userName, changed: false, ...IDS })],
	},
	{
		resource,
		operation: 'revokeRole',
		parameters: { ...inTenant(), userName, databases: 'testdb' },
		sent: [readTenantMode, readAccount(userName), writeRoles(userName, []), readAccount(userName)],
		output: [having({ userName, changed: true, changedByOthers: false, ...IDS })],
		look: rolesOf(userName),
		state: [],
	},
	{
		resource,
		operation: 'create',
		what: 'with roles from JSON and a generated password',
		parameters: {
			...inTenant(),
			userName: 'ci_runner',
			generatePassword: true,
			specifyRoles: 'json',
			rolesJson: '[{"database": "testdb", "role": "DML"}]',
		},
		sent: [
			{
				method: 'POST',
				path,
				body: {
					userName: 'ci_runner',
					userType: 'Normal',
					password: '******',
					roles: '[{"database":"testdb","role":"DML"}]',
				},
			},
			readAccount('ci_runner'),
		],
		output: [
			having({
				userName: 'ci_runner',
				created: true,
				generatedPassword: expect.stringMatching(/^[A-Za-z].{21}$/),
				...IDS,
			}),
		],
		look: rolesOf('ci_runner'),
		state: [['testdb', 'DML']],
	},
];
