// Grant Role and Revoke Role: read, merge, write, read back, also while others write.

import { SEED } from '../../../sandbox';
import type { Grant } from '../../../sandbox/cloud/model';
import { credentialFor, inTenant } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { grant, roleChanges } from './roleChanges';

const { instanceId, tenantId, userName } = SEED.mainInstance;

const sandbox = useSandbox();

const { run, grants, roles, written } = roleChanges(sandbox, SEED.mainInstance);

const OTHERS_GRANT: Grant = {
	database: 'analytics',
	role: 'DDL',
	table: '*',
	privileges: '',
	withGrant: false,
};

function writeAsSomebodyElse(): void {
	const user = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId)?.users.get(userName);
	if (user) user.grants = [OTHERS_GRANT];
}

it('adds a role, keeps the others, and never writes system rows back', async () => {
	const { items } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(roles()).toEqual(['DML on testdb', 'ReadOnly on orders']);
	expect(written()[0]?.body).toEqual({
		modifyType: 'UPDATE',
		userRole: [
			{ database: 'testdb', role: 'DML' },
			{ database: 'orders', role: 'ReadOnly' },
		],
	});
	expect(items[0]?.json).toMatchObject({ userName, changed: true, changedByOthers: false });
});

it('replaces the role on the same database', async () => {
	await run('grantRole', grant('testdb', 'ReadWrite'));

	expect(roles()).toEqual(['ReadWrite on testdb']);
});

it('writes nothing when the account has the role already', async () => {
	const { items } = await run('grantRole', grant('testdb', 'dml'));

	expect(written()).toEqual([]);
	expect(items[0]?.json.changed).toBe(false);
});

it.each([
	['gives', true, false],
	['takes', false, true],
])('%s the right to pass a role on, where nothing else differs', async (_what, wanted, had) => {
	const withGrant = (value: boolean) => ({
		specifyRoles: 'json',
		rolesJson: JSON.stringify([{ database: 'testdb', role: 'DML', withGrant: value }]),
	});
	await run('grantRole', withGrant(had));
	const { items } = await run('grantRole', withGrant(wanted));

	expect(items[0]?.json.changed).toBe(true);
	expect(grants()).toMatchObject([{ database: 'testdb', role: 'DML', withGrant: wanted }]);
});

it('takes the roles on some databases, and nothing when there are none', async () => {
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'testdb, analytics' });
	expect(roles()).toEqual(['ReadOnly on orders']);

	const { items } = await run('revokeRole', { databases: '={{ ["testdb"] }}' });
	expect(items[0]?.json.changed).toBe(false);
});

it('says that another writer interfered, and makes the change all the same', async () => {
	sandbox.afterCall('ModifyTenantUserRoles', () => {
		if (written().length === 1) writeAsSomebodyElse();
	});
	const { items, error } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: true, changedByOthers: true });
	expect(roles()).toEqual(['DDL on analytics', 'ReadOnly on orders']);
});

it('gives up, and says so, when the other writer does not stop', async () => {
	sandbox.afterCall('ModifyTenantUserRoles', writeAsSomebodyElse);
	const { error } = await run('grantRole', {
		...grant('orders', 'ReadOnly'),
		options: { readBackTime: 0.5, listFormat: 'array' },
	});

	expect(error?.message).toMatch(
		/something else is changing it at the same time: the account has DDL on analytics/,
	);
	expect(written()).toHaveLength(3);
});

it.each(['500-after', 'cut-after', 'truncated', '429', 'duplicate'] as const)(
	'ends in the right state although the write meets %s',
	async (fault) => {
		sandbox.faults.load({
			rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault, times: 1 }],
		});
		const { error } = await run('grantRole', grant('orders', 'ReadOnly'));

		expect(error).toBeUndefined();
		expect(roles()).toEqual(['DML on testdb', 'ReadOnly on orders']);
	},
);

it('says that there is no such account', async () => {
	const { error } = await run('grantRole', { userName: 'nobody', ...grant('orders', 'ReadOnly') });

	expect(error?.message).toMatch(/Could not grant roles to the account "nobody": there is no such/);
});

it.each([
	['grantRole', grant('TestDB', 'ReadOnly')],
	['revokeRole', { databases: 'TestDB' }],
] as const)('%s: refuses a name that differs in case only', async (operation, parameters) => {
	const { error } = await run(operation, parameters);

	expect(error?.message).toMatch(/the account has a role on testdb, but TestDB was given/);
	expect(roles()).toEqual(['DML on testdb']);
	expect(written()).toEqual([]);
});

it('keeps databases apart that differ in case only, where an account has both', async () => {
	const tenant = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	const orders = tenant?.databases.get('orders');
	if (orders) tenant?.databases.set('Orders', { ...orders, databaseName: 'Orders' });
	const user = tenant?.users.get(userName);
	const both = ['orders', 'Orders'].map((database) => ({ ...OTHERS_GRANT, database }));
	if (user) user.grants = [...user.grants, ...both];
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'orders' });

	expect(roles()).toEqual(['DML on testdb', 'DDL on Orders']);
});

it('is content with a service that writes names in lower case', async () => {
	const tenant = sandbox.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	const orders = tenant?.databases.get('orders');
	if (orders) tenant?.databases.set('Orders', { ...orders, databaseName: 'Orders' });
	sandbox.afterCall('ModifyTenantUserRoles', () => {
		const user = tenant?.users.get(userName);
		if (!user) return;
		user.grants = user.grants.map((row) => ({ ...row, database: row.database.toLowerCase() }));
	});
	const { error, items } = await run('grantRole', grant('Orders', 'ReadOnly'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: true, changedByOthers: false });
	expect(written()).toHaveLength(1);
	expect(roles()).toEqual(['DML on testdb', 'ReadOnly on orders']);
});

it('asks again what kind of tenant it is after an item that could not find out', async () => {
	const rules = [
		{ match: { operation: 'DescribeTenant' }, fault: '500-before', times: 1 },
	] as const;
	sandbox.faults.load({ rules: [...rules] });
	const { items } = await runNode({
		credential: credentialFor(sandbox),
		items: [{}, {}],
		parameters: {
			resource: 'tenantUser',
			operation: 'grantRole',
			...inTenant(),
			userName,
			...grant('orders', 'ReadOnly'),
			options: { maxTries: 1, concurrency: 1 },
		},
		onError: 'continueRegularOutput',
	});

	expect(items[0]?.json.error).toMatch(/^Could not grant roles/);
	expect(items[1]?.json).toMatchObject({ userName, changed: true });
});

it('refuses to grant nothing', async () => {
	const { error } = await run('grantRole', { roles: {} });

	expect(error?.message).toMatch(/No role is given/);
	expect(sandbox.journal).toEqual([]);
});
