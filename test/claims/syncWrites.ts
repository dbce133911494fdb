// Account, Sync: a list of one row that is applied.
import { SEED } from '../../sandbox';
import { PASSWORD } from '../core/harness/localCloud';
import { has, lacks, type Write } from './write';

const { tenantId, userName, lockedUserName } = SEED.mainInstance;

const account = (name: string) => `${tenantId}: account ${name} `;
const SYNC = { name: 'tenantUser.sync', list: 'DescribeTenantUsers', about: account(userName) };
const apply = { mode: 'apply', userName, maxLossesPercent: '' };
const rolesJson = (database: string, role: string) => JSON.stringify([{ database, role }]);

export const SYNC_WRITES: readonly Write[] = [
	{
		...SYNC,
		what: 'that creates',
		parameters: {
			...apply,
			userName: 'jane',
			generatePassword: false,
			password: PASSWORD,
			rolesJson: rolesJson('orders', 'DML'),
		},
		call: 'CreateTenantUser',
		about: account('jane'),
		isDone: has(`${account('jane')}has DML on orders`),
	},
	{
		...SYNC,
		what: 'that grants',
		isLikeOther: true,
		parameters: { ...apply, rolesJson: rolesJson('orders', 'DML') },
		call: 'ModifyTenantUserRoles',
		isDone: (facts) =>
			has(`${account(userName)}has DML on orders`)(facts) &&
			has(`${account(userName)}has DML on testdb`)(facts),
	},
	{
		...SYNC,
		what: 'that revokes',
		parameters: { ...apply, roleMatch: 'exact', rolesJson: rolesJson('orders', 'DML') },
		call: 'ModifyTenantUserRoles',
		isDone: (facts) =>
			has(`${account(userName)}has DML on orders`)(facts) &&
			lacks(`${account(userName)}has DML on testdb`)(facts),
	},
	{
		...SYNC,
		what: 'that describes',
		isLikeOther: true,
		parameters: { ...apply, description: 'said so' },
		call: 'ModifyTenantUserDescription',
		isDone: has(`${account(userName)}is called said so`),
	},
	{
		...SYNC,
		what: 'that locks',
		parameters: { ...apply, userStatus: 'LOCKED' },
		call: 'ModifyTenantUserStatus',
		isDone: has(`${account(userName)}is LOCKED`),
	},
	{
		...SYNC,
		what: 'that unlocks',
		isLikeOther: true,
		parameters: {
			...apply,
			userName: lockedUserName,
			userStatus: 'ONLINE',
			rules: { allowUnlock: true },
		},
		call: 'ModifyTenantUserStatus',
		about: account(lockedUserName),
		isDone: has(`${account(lockedUserName)}is ONLINE`),
	},
];
