// Revoke Role with roles as they come out of other operations and of the trigger.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { roleChanges } from './roleChanges';

const sandbox = useSandbox();
const { run, roles, written } = roleChanges(sandbox, SEED.mainInstance);
const oracle = roleChanges(sandbox, SEED.oracleInstance);

const row = (database: string, role: string) => ({ database, role });
const revoke = async (databases: INodeParameters[string], json = {}) =>
	await run('revokeRole', { databases }, [json]);

beforeEach(async () => {
	await run('grantRole', { roles: { values: [row('orders', 'ReadOnly')] } });
	sandbox.journal.length = 0;
});

it('takes just the roles of a list', async () => {
	const granted = [{ database: 'orders', role: 'readonly', privileges: 'SELECT' }];
	const { error, items } = await revoke('={{ $json.granted }}', { granted });

	expect(error).toBeUndefined();
	expect(items[0]?.json.revoked).toEqual([row('orders', 'ReadOnly')]);
	expect(roles()).toEqual(['DML on testdb']);
});

it('takes one role, and the name of a database beside it', async () => {
	await revoke('={{ [$json.role, "testdb"] }}', { role: row('orders', 'ReadOnly') });

	expect(roles()).toEqual([]);
});

it('refuses where another role is there by now', async () => {
	const { error } = await revoke('={{ $json.roles }}', { roles: [row('orders', 'DML')] });

	expect(error?.message).toMatch(/the account has the role ReadOnly on orders, not DML/);
	expect(written()).toEqual([]);
});

it('does nothing where there is none any more', async () => {
	const { error, items } = await revoke('={{ $json.roles }}', {
		roles: [row('analytics', 'DML')],
	});

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: false, revoked: [] });
});

it.each<[unknown, RegExp]>([
	[[{ role: 'DML' }], /The database of a role in Databases is empty/],
	[[{ database: 'orders' }], /The role on orders is empty/],
	[[row('orders', 'ReadOnly'), null], /Databases is empty/],
	[[], /Databases is empty/],
])('refuses %j', async (given, message) => {
	const { error } = await revoke('={{ $json.given }}', { given });

	expect(error?.message).toMatch(message);
	expect(sandbox.journal).toEqual([]);
});

it('takes the role on a table, and not the one on its schema', async () => {
	const table = { database: 'SALES', role: 'ReadOnly', table: 'ORDERS' };
	const before = oracle.grants() ?? [];
	await oracle.run('grantRole', { roles: { values: [row('SALES', 'ReadWrite')] } });
	await oracle.run('grantRole', { specifyRoles: 'json', rolesJson: JSON.stringify([table]) });
	const { items } = await oracle.run('revokeRole', { databases: '={{ $json.roles }}' }, [
		{ roles: [table] },
	]);

	expect(items[0]?.json.revoked).toEqual([table]);
	expect(oracle.grants()).toHaveLength(before.length + 1);
});
