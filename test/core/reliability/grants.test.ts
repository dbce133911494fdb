// Grant Role and Revoke Role: read, merge, write, read back, also while others write.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import type { Grant } from '../../sandbox/cloud/model';
import { credentialFor, inTenant, updateRolesParameters } from '../harness/localCloud';
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

it('is not undone by an Update Roles that comes while it is at work', async () => {
	const onWrite = { operation: 'ModifyTenantUserRoles' };
	cloud.faults.load({ rules: [{ match: onWrite, fault: 'latency', ms: 300, times: 1 }] });
	const granting = run('grantRole', grant('orders', 'ReadOnly'));
	while (written().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	const { error } = await runNode({
		credential: credentialFor(cloud),
		parameters: updateRolesParameters({
			roles: { values: [{ database: 'analytics', role: 'ReadOnly' }] },
		}),
	});
	await granting;

	expect(error).toBeUndefined();
	expect(rolesOf()).toEqual(['ReadOnly on analytics']);
});

it.each([
	['updatePassword', { password: '={{ $json.value }}' }],
	['updateDescription', { description: '={{ $json.value }}' }],
] as const)('%s: of two items about one account the last one counts', async (operation, fields) => {
	cloud.faults.load({ rules: [{ match: { method: 'PUT' }, fault: '503', times: 1 }] });
	const values = ['First#Password1', 'Second#Password2'];
	const { error } = await runNode({
		credential: credentialFor(cloud),
		items: values.map((value) => ({ value })),
		parameters: { resource: 'tenantUser', operation, ...inTenant(), userName, ...fields },
	});

	expect(error).toBeUndefined();
	const isLast =
		operation === 'updatePassword'
			? cloud.cloud.hasPassword(instanceId, tenantId, userName, 'Second#Password2')
			: cloud.cloud.user(instanceId, tenantId, userName)?.description === 'Second#Password2';
	expect(isLast).toBe(true);
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

	it('changes a role that is there in one call, so that it is never gone', async () => {
		await run('grantRole', { ...parameters, ...grant('SALES', 'ReadWrite') });
		await run('grantRole', { ...parameters, ...grant('SALES', 'ReadOnly') });

		expect(written().at(-1)?.body).toEqual({
			modifyType: 'UPDATE',
			userRole: [{ database: 'SALES', role: 'ReadOnly' }],
		});
		expect(roles()).toContainEqual(
			expect.objectContaining({ database: 'SALES', role: 'ReadOnly' }),
		);
	});

	it('says so where only a part of the change was made', async () => {
		await run('grantRole', { ...parameters, ...grant('SALES', 'ReadWrite') });
		const onWrite = { operation: 'ModifyTenantUserRoles' };
		onServed = (line) => {
			if (!line.includes('ModifyTenantUserRoles')) return;
			cloud.faults.load({ rules: [{ match: onWrite, fault: 'success-false' }] });
		};
		const values = [
			{ database: 'HR', role: 'ReadOnly' },
			{ database: 'SALES', role: 'ReadOnly' },
		];
		const { error } = await run('grantRole', { ...parameters, roles: { values } });

		expect(error?.message).toMatch(/a part of the change was made, then/);
		expect(error?.description).toMatch(/Run the item again/);
		expect(roles()).toContainEqual(expect.objectContaining({ database: 'HR', role: 'ReadOnly' }));
		expect(roles()).toContainEqual(
			expect.objectContaining({ database: 'SALES', role: 'ReadWrite' }),
		);
	});

	it.each(['cut-after', '500-after', '503'] as const)(
		'adds and takes a row once although the answer is %s',
		async (fault) => {
			const before = roles() ?? [];
			const rules = [{ match: { operation: 'ModifyTenantUserRoles' }, fault, times: 1 }];
			cloud.faults.load({ rules });
			const granted = await run('grantRole', { ...parameters, ...grant('SALES', 'ReadWrite') });
			cloud.faults.load({ rules });
			const revoked = await run('revokeRole', { ...parameters, databases: 'SALES' });

			expect(granted.error).toBeUndefined();
			expect(granted.items[0]?.json.databases).toHaveLength(before.length + 1);
			expect(revoked.error).toBeUndefined();
			expect(roles()).toEqual(before);
		},
	);

	it('asks for the mode of the tenant once a run', async () => {
		const names = ['SALES', 'HR', 'SALES'].map((database) => ({ database }));
		const values = [{ database: '={{ $json.database }}', role: 'ReadWrite' }];
		await run('grantRole', { ...parameters, roles: { values } }, names);

		expect(cloud.journal.filter(({ outcome }) => outcome === 'DescribeTenant')).toHaveLength(1);
	});
});
