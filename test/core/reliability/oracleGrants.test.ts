// Grant Role and Revoke Role in an Oracle tenant, which takes the changed rows and not the whole list.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED, startSandbox, type Sandbox } from '../../../sandbox';
import { credentialFor, inTenant, updateRolesParameters } from '../harness/localCloud';
import { runNode } from '../harness/runNode';

/** Called for each request that the cloud has served. */
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

const oracle = SEED.oracleInstance;

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
			...inTenant(oracle),
			userName: oracle.userName,
			options: { maxTries: 3 },
			...parameters,
		},
	});
}

const grant = (database: string, role: string) => ({ roles: { values: [{ database, role }] } });
const roles = () => cloud.cloud.user(oracle.instanceId, oracle.tenantId, oracle.userName)?.roles;
const written = () =>
	cloud.journal.filter(({ operation }) => operation === 'ModifyTenantUserRoles');

it('sends changed rows only, with ADD and DELETE', async () => {
	const before = roles() ?? [];
	await run('grantRole', grant('SALES', 'ReadWrite'));

	expect(written().map(({ body }) => body)).toEqual([
		{ modifyType: 'ADD', userRole: [{ database: 'SALES', role: 'ReadWrite' }] },
	]);
	expect(roles()).toHaveLength(before.length + 1);

	await run('revokeRole', { databases: 'SALES' });
	expect(written().at(-1)?.body).toMatchObject({ modifyType: 'DELETE' });
	expect(roles()).toEqual(before);
});

it('changes a role that is there in one call, so that it is never gone', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	await run('grantRole', grant('SALES', 'ReadOnly'));

	expect(written().at(-1)?.body).toEqual({
		modifyType: 'UPDATE',
		userRole: [{ database: 'SALES', role: 'ReadOnly' }],
	});
	expect(roles()).toContainEqual(expect.objectContaining({ database: 'SALES', role: 'ReadOnly' }));
});

it('says so where only a part of the change was made', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	const onWrite = { operation: 'ModifyTenantUserRoles' };
	onServed = (line) => {
		if (!line.includes('ModifyTenantUserRoles')) return;
		cloud.faults.load({ rules: [{ match: onWrite, fault: 'success-false' }] });
	};
	const values = [
		{ database: 'HR', role: 'ReadOnly' },
		{ database: 'SALES', role: 'ReadOnly' },
	];
	const { error } = await run('grantRole', { roles: { values } });

	expect(error?.message).toMatch(/a part of the change was made, then/);
	expect(error?.description).toMatch(/Run the item again/);
	expect(roles()).toContainEqual(expect.objectContaining({ database: 'HR', role: 'ReadOnly' }));
	expect(roles()).toContainEqual(expect.objectContaining({ database: 'SALES', role: 'ReadWrite' }));
});

it.each(['cut-after', '500-after', '503'] as const)(
	'adds and takes a row once although the answer is %s',
	async (fault) => {
		const before = roles() ?? [];
		const rules = [{ match: { operation: 'ModifyTenantUserRoles' }, fault, times: 1 }];
		cloud.faults.load({ rules });
		const granted = await run('grantRole', grant('SALES', 'ReadWrite'));
		cloud.faults.load({ rules });
		const revoked = await run('revokeRole', { databases: 'SALES' });

		expect(granted.error).toBeUndefined();
		expect(granted.items[0]?.json.databases).toHaveLength(before.length + 1);
		expect(revoked.error).toBeUndefined();
		expect(roles()).toEqual(before);
	},
);

it('does not call a row gone that is there with another role', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	cloud.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault: '503', times: 1 }],
	});
	const { error } = await runNode({
		credential: credentialFor(cloud),
		parameters: updateRolesParameters({
			...inTenant(oracle),
			userName: oracle.userName,
			modifyType: 'delete',
			roles: { values: [{ database: 'SALES', role: 'ReadOnly' }] },
			options: { maxTries: 3 },
		}),
	});

	expect(error).toBeUndefined();
	expect(roles()?.map(({ database }) => database)).not.toContain('SALES');
});

it('asks for the mode of the tenant once a run', async () => {
	const names = ['SALES', 'HR', 'SALES'].map((database) => ({ database }));
	const values = [{ database: '={{ $json.database }}', role: 'ReadWrite' }];
	await run('grantRole', { roles: { values } }, names);

	expect(cloud.journal.filter(({ outcome }) => outcome === 'DescribeTenant')).toHaveLength(1);
});
