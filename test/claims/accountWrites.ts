// The operations that write accounts and their roles.
import { SEED } from '../../sandbox';
import { inTenant, PASSWORD } from '../core/harness/localCloud';
import { has, lacks, type Write } from './write';

const { instanceId, tenantId, userName, lockedUserName } = SEED.mainInstance;

const {
	instanceId: oracleId,
	tenantId: oracleTenantId,
	userName: oracleUser,
} = SEED.oracleInstance;
const oracleAccount = { instanceId: oracleId, tenantId: oracleTenantId, userName: oracleUser };

const ORACLE = {
	about: `${oracleTenantId}: account ${oracleUser} `,
	parameters: { ...inTenant(SEED.oracleInstance), userName: oracleUser },
};

const account = (name: string) => `${tenantId}: account ${name} `;
const ACCOUNTS = { list: 'DescribeTenantUsers' };
const ROLES = { ...ACCOUNTS, call: 'ModifyTenantUserRoles', about: account(userName) };
const roles = (database: string, role: string) => ({ roles: { values: [{ database, role }] } });
const CREATE = { ...ACCOUNTS, call: 'CreateTenantUser', about: account('jane') };
const jane = { userName: 'jane', generatePassword: false, password: PASSWORD, userType: 'Normal' };

export const ACCOUNT_WRITES: readonly Write[] = [
	{
		...CREATE,
		name: 'tenantUser.create',
		parameters: jane,
		isDone: has(`${account('jane')}exists`),
	},
	{
		...CREATE,
		name: 'tenantUser.create',
		what: 'with a role',
		parameters: { ...jane, ...roles('orders', 'DML') },
		isDone: has(`${account('jane')}has DML on orders`),
	},
	{
		...CREATE,
		name: 'tenantUser.create',
		what: 'or use the existing one',
		parameters: { ...jane, ifExists: 'useExisting' },
		isDone: has(`${account('jane')}exists`),
	},
	{
		...CREATE,
		name: 'tenantUser.create',
		what: 'or update the existing one',
		parameters: {
			...jane,
			userName,
			ifExists: 'update',
			additionalFields: { description: 'updated' },
			...roles('orders', 'DML'),
		},
		call: 'ModifyTenantUserRoles',
		about: account(userName),
		isDone: (facts) =>
			has(`${account(userName)}has DML on orders`)(facts) &&
			has(`${account(userName)}is called updated`)(facts),
	},
	{
		...ROLES,
		name: 'tenantUser.create',
		what: 'or add roles to the existing one',
		parameters: { ...jane, userName, ifExists: 'addRoles', ...roles('orders', 'DML') },
		isDone: (facts) =>
			has(`${account(userName)}has DML on orders`)(facts) &&
			has(`${account(userName)}has DML on testdb`)(facts),
	},
	{
		...ROLES,
		name: 'tenantUser.updateRoles',
		what: 'that revokes all',
		parameters: { userName, revokeAllRoles: true },
		isDone: lacks(`${account(userName)}has DML on testdb`),
	},
	{
		...ACCOUNTS,
		name: 'tenantUser.delete',
		parameters: { userNames: lockedUserName },
		call: 'DeleteTenantUsers',
		about: account(lockedUserName),
		isDone: lacks(account(lockedUserName)),
	},
	{
		...ACCOUNTS,
		name: 'tenantUser.lock',
		parameters: { userName },
		call: 'ModifyTenantUserStatus',
		about: account(userName),
		isDone: has(`${account(userName)}is LOCKED`),
	},
	{
		...ACCOUNTS,
		name: 'tenantUser.unlock',
		parameters: { userName: lockedUserName },
		call: 'ModifyTenantUserStatus',
		about: account(lockedUserName),
		isDone: has(`${account(lockedUserName)}is ONLINE`),
	},
	{
		...ACCOUNTS,
		name: 'tenantUser.updateDescription',
		parameters: { userName, description: 'said so' },
		call: 'ModifyTenantUserDescription',
		about: account(userName),
		isDone: has(`${account(userName)}is called said so`),
	},
	{
		...ACCOUNTS,
		name: 'tenantUser.updatePassword',
		parameters: { userName, generatePassword: false, password: PASSWORD },
		call: 'ModifyTenantUserPassword',
		isWord: true,
		about: account(userName),
		isDone: (_facts, { cloud }) => cloud.hasPassword(instanceId, tenantId, userName, PASSWORD),
	},
	{
		...ROLES,
		name: 'tenantUser.updateRoles',
		parameters: { userName, modifyType: 'UPDATE', ...roles('orders', 'DDL') },
		isDone: (facts) =>
			has(`${account(userName)}has DDL on orders`)(facts) &&
			lacks(`${account(userName)}has DML on testdb`)(facts),
	},
	{
		...ROLES,
		name: 'tenantUser.grantRole',
		parameters: { userName, ...roles('orders', 'ReadOnly') },
		isDone: (facts) =>
			has(`${account(userName)}has ReadOnly on orders`)(facts) &&
			has(`${account(userName)}has DML on testdb`)(facts),
	},
	{
		...ROLES,
		name: 'tenantUser.revokeRole',
		parameters: { userName, databases: 'testdb' },
		arrange: (sandbox) => sandbox.edit({ do: 'grant', userName, database: 'orders', role: 'DML' }),
		isDone: (facts) =>
			lacks(`${account(userName)}has DML on testdb`)(facts) &&
			has(`${account(userName)}has DML on orders`)(facts),
	},
	...(['ADD', 'DELETE'] as const).map((modifyType): Write => {
		const fact = `${ORACLE.about}has ReadWrite on SALES`;
		return {
			...ACCOUNTS,
			...ORACLE,
			name: 'tenantUser.updateRoles',
			what: `${modifyType} in an Oracle tenant`,
			parameters: { ...ORACLE.parameters, modifyType, ...roles('SALES', 'ReadWrite') },
			call: 'ModifyTenantUserRoles',
			arrange: (sandbox) => {
				if (modifyType === 'DELETE') {
					sandbox.edit({ do: 'grant', database: 'SALES', role: 'ReadWrite', ...oracleAccount });
				}
			},
			isDone: modifyType === 'ADD' ? has(fact) : lacks(fact),
		};
	}),
];
