// Grant Role and Revoke Role: read, merge, write, read back, also while others write.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import type { Grant } from '../../sandbox/cloud/model';
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

it('takes the roles on some databases, and nothing when there are none', async () => {
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'testdb, analytics' });
	expect(rolesOf()).toEqual(['ReadOnly on orders']);

	const { items } = await run('revokeRole', { databases: '={{ ["testdb"] }}' });
	expect(items[0]?.json.changed).toBe(false);
});

it('loses none of many grants to one account in one run', async () => {
	const databases = ['testdb', 'orders', 'analytics'];
	const { error } = await run(
		'grantRole',
		{ ...grant('={{ $json.database }}', 'ReadWrite'), options: { concurrency: 10 } },
		databases.map((database) => ({ database })),
	);

	expect(error).toBeUndefined();
	expect(rolesOf()?.sort()).toEqual(databases.map((database) => `ReadWrite on ${database}`).sort());
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
	const { error } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(error?.message).toMatch(
		/somebody else changes the roles of this account at the same time: it has DDL on analytics now/,
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

it('refuses to grant nothing', async () => {
	const { error } = await run('grantRole', { roles: {} });

	expect(error?.message).toMatch(/No role is given/);
	expect(cloud.journal).toEqual([]);
});

describe('in an Oracle tenant', () => {
	const oracle = SEED.oracleInstance;
	const parameters = { ...inTenant(oracle), userName: oracle.userName };
	const roles = () => cloud.cloud.user(oracle.instanceId, oracle.tenantId, oracle.userName)?.roles;

	it('sends changed rows only, with ADD and DELETE', async () => {
		const before = roles() ?? [];
		await run('grantRole', { ...parameters, ...grant('SALES', 'ReadWrite') });

		expect(written().map(({ body }) => body)).toEqual([
			{ modifyType: 'ADD', userRole: [{ database: 'SALES', role: 'ReadWrite' }] },
		]);
		expect(roles()).toHaveLength(before.length + 1);

		await run('revokeRole', { ...parameters, databases: 'SALES' });
		expect(written().at(-1)?.body).toMatchObject({ modifyType: 'DELETE' });
		expect(roles()).toEqual(before);
	});
});
