// Grant Role and Revoke Role: read, merge, write, read back, also while others write.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import type { Grant } from '../../../sandbox/cloud/model';
import { credentialFor, inTenant } from '../harness/localCloud';
import { runNode } from '../harness/runNode';

const { instanceId, tenantId, userName } = SEED.mainInstance;

/** Called for each request that the cloud has served: the other writer of these tests. */
let onServed: (line: string) => void = () => undefined;
let cloud: Sandbox;

beforeAll(async () => {
	cloud = await startSandbox({ log: (line) => onServed(line) });
});
beforeEach(() => {
	onServed = () => undefined;
	cloud.reset();
});
afterAll(async () => await cloud.close());

async function run(
	operation: 'grantRole' | 'revokeRole',
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
) {
	return await runNode({
		credential: credentialFor(cloud),
		items,
		parameters: {
			resource: 'tenantUser',
			operation,
			...inTenant(),
			userName,
			options: { maxTries: 3 },
			...parameters,
		},
	});
}

const grant = (database: string, role: string) => ({ roles: { values: [{ database, role }] } });
const rolesOf = (name = userName) =>
	cloud.cloud
		.user(instanceId, tenantId, name)
		?.roles.map(({ database, role }) => `${role} on ${database}`);

const OTHERS_GRANT: Grant = {
	database: 'analytics',
	role: 'DDL',
	table: '*',
	privileges: '',
	withGrant: false,
};

function writeAsSomebodyElse(): void {
	const user = cloud.cloud.instances.get(instanceId)?.tenants.get(tenantId)?.users.get(userName);
	if (user) user.grants = [OTHERS_GRANT];
}

const written = () =>
	cloud.journal.filter(({ operation }) => operation === 'ModifyTenantUserRoles');

it('adds a role, keeps the others, and never writes system rows back', async () => {
	const { items } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(rolesOf()).toEqual(['DML on testdb', 'ReadOnly on orders']);
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

	expect(rolesOf()).toEqual(['ReadWrite on testdb']);
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
	expect(cloud.cloud.user(instanceId, tenantId, userName)?.roles).toMatchObject([
		{ database: 'testdb', role: 'DML', withGrant: wanted },
	]);
});

it('takes the roles on some databases, and nothing when there are none', async () => {
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'testdb, analytics' });
	expect(rolesOf()).toEqual(['ReadOnly on orders']);

	const { items } = await run('revokeRole', { databases: '={{ ["testdb"] }}' });
	expect(items[0]?.json.changed).toBe(false);
});

it('says that another writer interfered, and makes the change all the same', async () => {
	let times = 0;
	onServed = (line) => {
		if (!line.includes('ModifyTenantUserRoles') || times > 0) return;
		times += 1;
		writeAsSomebodyElse();
	};
	const { items, error } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: true, changedByOthers: true });
	expect(rolesOf()).toEqual(['DDL on analytics', 'ReadOnly on orders']);
});

it('gives up, and says so, when the other writer does not stop', async () => {
	onServed = (line) => {
		if (line.includes('ModifyTenantUserRoles')) {
			writeAsSomebodyElse();
		}
	};
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
		cloud.faults.load({
			rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault, times: 1 }],
		});
		const { error } = await run('grantRole', grant('orders', 'ReadOnly'));

		expect(error).toBeUndefined();
		expect(rolesOf()).toEqual(['DML on testdb', 'ReadOnly on orders']);
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
	expect(rolesOf()).toEqual(['DML on testdb']);
	expect(written()).toEqual([]);
});

it('keeps databases apart that differ in case only, where an account has both', async () => {
	const tenant = cloud.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	const orders = tenant?.databases.get('orders');
	if (orders) tenant?.databases.set('Orders', { ...orders, databaseName: 'Orders' });
	const user = tenant?.users.get(userName);
	const both = ['orders', 'Orders'].map((database) => ({ ...OTHERS_GRANT, database }));
	if (user) user.grants = [...user.grants, ...both];
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'orders' });

	expect(rolesOf()).toEqual(['DML on testdb', 'DDL on Orders']);
});

it('is content with a service that writes names in lower case', async () => {
	const tenant = cloud.cloud.instances.get(instanceId)?.tenants.get(tenantId);
	const orders = tenant?.databases.get('orders');
	if (orders) tenant?.databases.set('Orders', { ...orders, databaseName: 'Orders' });
	onServed = (line) => {
		const user = tenant?.users.get(userName);
		if (!user || !line.includes('ModifyTenantUserRoles')) return;
		user.grants = user.grants.map((row) => ({ ...row, database: row.database.toLowerCase() }));
	};
	const { error, items } = await run('grantRole', grant('Orders', 'ReadOnly'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: true, changedByOthers: false });
	expect(written()).toHaveLength(1);
	expect(rolesOf()).toEqual(['DML on testdb', 'ReadOnly on orders']);
});

it('asks again what kind of tenant it is after an item that could not find out', async () => {
	const rules = [
		{ match: { operation: 'DescribeTenant' }, fault: '500-before', times: 1 },
	] as const;
	cloud.faults.load({ rules: [...rules] });
	const { items } = await runNode({
		credential: credentialFor(cloud),
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
	expect(cloud.journal).toEqual([]);
});
