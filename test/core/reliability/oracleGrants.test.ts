// Grant Role and Revoke Role in an Oracle tenant, which takes the changed rows and not the whole list.

import { SEED } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';
import { grant, roleChanges } from './roleChanges';

const sandbox = useSandbox();

const oracle = SEED.oracleInstance;

const { run, grants, written } = roleChanges(sandbox, oracle);

it('sends changed rows only, with ADD and DELETE', async () => {
	const before = grants() ?? [];
	await run('grantRole', grant('SALES', 'ReadWrite'));

	expect(written().map(({ body }) => body)).toEqual([
		{ modifyType: 'ADD', userRole: [{ database: 'SALES', role: 'ReadWrite' }] },
	]);
	expect(grants()).toHaveLength(before.length + 1);

	await run('revokeRole', { databases: 'SALES' });
	expect(written().at(-1)?.body).toMatchObject({ modifyType: 'DELETE' });
	expect(grants()).toEqual(before);
});

it('changes a role that is there in one call, so that it is never gone', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	await run('grantRole', grant('SALES', 'ReadOnly'));

	expect(written().at(-1)?.body).toEqual({
		modifyType: 'UPDATE',
		userRole: [{ database: 'SALES', role: 'ReadOnly' }],
	});
	expect(grants()).toContainEqual(expect.objectContaining({ database: 'SALES', role: 'ReadOnly' }));
});

it('says so where only a part of the change was made', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	const onWrite = { operation: 'ModifyTenantUserRoles' };
	sandbox.faults.load({
		rules: [
			// The first call is served.
			{ match: onWrite, fault: 'latency', ms: 0, times: 1 },
			{ match: onWrite, fault: 'success-false' },
		],
	});
	const values = [
		{ database: 'HR', role: 'ReadOnly' },
		{ database: 'SALES', role: 'ReadOnly' },
	];
	const { error } = await run('grantRole', { roles: { values } });

	expect(error?.message).toMatch(/only part of the change was made/);
	expect(error?.description).toMatch(/Run the item again/);
	expect(grants()).toContainEqual(expect.objectContaining({ database: 'HR', role: 'ReadOnly' }));
	expect(grants()).toContainEqual(
		expect.objectContaining({ database: 'SALES', role: 'ReadWrite' }),
	);
});

it.each(['cut-after', '500-after', '503'] as const)(
	'adds and takes a row once although the answer is %s',
	async (fault) => {
		const before = grants() ?? [];
		const rules = [{ match: { operation: 'ModifyTenantUserRoles' }, fault, times: 1 }];
		sandbox.faults.load({ rules });
		const granted = await run('grantRole', grant('SALES', 'ReadWrite'));
		sandbox.faults.load({ rules });
		const revoked = await run('revokeRole', { databases: 'SALES' });

		expect(granted.error).toBeUndefined();
		expect(granted.items[0]?.json.roles).toHaveLength(before.length + 1);
		expect(revoked.error).toBeUndefined();
		expect(grants()).toEqual(before);
	},
);

it('does not call a row gone that is there with another role', async () => {
	await run('grantRole', grant('SALES', 'ReadWrite'));
	sandbox.faults.load({
		rules: [{ match: { operation: 'ModifyTenantUserRoles' }, fault: '503', times: 1 }],
	});
	const { error } = await run('updateRoles', {
		modifyType: 'delete',
		...grant('SALES', 'ReadOnly'),
	});

	expect(error).toBeUndefined();
	expect(grants()?.map(({ database }) => database)).not.toContain('SALES');
});

it('asks for the mode of the tenant once a run', async () => {
	const names = ['SALES', 'HR', 'SALES'].map((database) => ({ database }));
	const values = [{ database: '={{ $json.database }}', role: 'ReadWrite' }];
	await run('grantRole', { roles: { values } }, names);

	expect(callsTo(sandbox, 'DescribeTenant')).toHaveLength(1);
});
