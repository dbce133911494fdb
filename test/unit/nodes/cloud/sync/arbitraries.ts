// Random tenants, lists and rules for the properties of Sync.
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { RoleGrant } from '../../../../../nodes/OceanBaseCloud/cloud/accounts/grants';
import type {
	ListedAccount,
	SyncRules,
} from '../../../../../nodes/OceanBaseCloud/cloud/sync/listRow';

export const TENANT = { instanceId: 'i1', tenantId: 't1' };
export const TODAY = '2026-11-29';
export const MARKER = 'list=a';

const NAMES = ['ann', 'bob', 'app_1', 'app_2', 'app_3', 'root', 'eve"x', 'Bob'];
const DATABASES = ['testdb', 'orders', 'hr', 'my db'];

const grantOn = (database: string): fc.Arbitrary<RoleGrant> =>
	fc.oneof(
		fc.constantFrom('ReadWrite', 'ReadOnly', 'DDL', 'DML').map((role) => ({ database, role })),
		fc
			.subarray(['SELECT', 'INSERT', 'CREATE VIEW'], { minLength: 1 })
			.map((words) => ({ database, role: 'other', privileges: words.join(',') })),
	);

export const grants: fc.Arbitrary<RoleGrant[]> = fc
	.subarray(DATABASES)
	.chain((databases) => fc.tuple(...databases.map(grantOn)));

const description = fc
	.subarray([
		'words',
		'more  words',
		MARKER,
		'until=2026-12-01:testdb',
		'until=2026-01-01:hr',
		'until=soon',
	])
	.map((parts) => parts.join(' '));

/** An account as the service lists it. */
const account = (userName: string): fc.Arbitrary<IDataObject> =>
	fc
		.record({
			userType: fc.constantFrom('Normal', 'Normal', 'normal', 'Admin', 'ReadonlyAccount'),
			userStatus: fc.constantFrom('ONLINE', 'ONLINE', 'NORMAL', 'LOCKED'),
			description,
			roles: grants,
		})
		.map(({ roles, ...others }) => ({
			userName,
			...others,
			databases:
				others.userType.toLowerCase() === 'normal' ? roles.map((each) => ({ ...each })) : [],
		}));

export const accounts: fc.Arbitrary<Map<string, IDataObject>> = fc
	.subarray(NAMES)
	.chain((names) => fc.tuple(...names.map(account)))
	.map((list) => new Map(list.map((each) => [String(each.userName), each])));

const listed = (userName: string, index: number): fc.Arbitrary<ListedAccount> =>
	fc
		.record({
			userType: fc.constantFrom('Normal', 'Normal', 'Normal', 'Admin'),
			description: fc.oneof(fc.constant(undefined), fc.constant(null), description),
			roles: fc.oneof(fc.constant(undefined), grants),
			revokeAllRoles: fc.boolean(),
			userStatus: fc.constantFrom(undefined, 'ONLINE' as const, 'LOCKED' as const),
		})
		.map((row) => ({
			...row,
			roles: row.userType === 'Normal' ? row.roles : undefined,
			tenant: TENANT,
			userName,
			indexes: [index],
			password: '',
		}));

export const lists: fc.Arbitrary<ListedAccount[]> = fc
	.subarray(NAMES)
	.chain((names) => fc.tuple(...names.map((name, index) => listed(name, index))));

export const rules: fc.Arbitrary<SyncRules> = fc.record({
	roleMatch: fc.constantFrom('exact' as const, 'atLeast' as const),
	unlisted: fc.constantFrom('keep' as const, 'lock' as const, 'delete' as const),
	endSessions: fc.boolean(),
	allowUnlock: fc.boolean(),
	managedNames: fc.constantFrom<string[]>([], ['app_*'], ['*']),
	ownerMarker: fc.constantFrom(undefined, MARKER),
	protectedNames: fc.constantFrom<string[]>([], ['BOB'], ['app_1', 'eve*']),
	today: fc.constant(TODAY),
});
