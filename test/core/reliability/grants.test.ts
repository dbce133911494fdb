// Grant Role and Revoke Role: read, merge, write, read back, also while others write.

import { SEED, type Edit, type EditedRole } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { credentialFor, inTenant } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { grant, roleChanges } from './roleChanges';

const { userName } = SEED.mainInstance;

const sandbox = useSandbox();

const { run, grants, roles, written } = roleChanges(sandbox, SEED.mainInstance);

const onWrite = { operation: 'ModifyTenantUserRoles' };

/** Somebody else sets the roles after each of so many writes, before the node hears of its own. */
function setAfterWrites(times: number, ...roles: EditedRole[]): void {
	const edits: Edit[] = [{ do: 'setRoles', userName, roles }];
	sandbox.editWhen({ when: 'after', match: onWrite, times, edits });
}

const REFUSED = { effect: false, status: 400, json: { success: false, errorMessage: 'No' } };

const OTHERS = { database: 'analytics', role: 'DDL' };

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
	setAfterWrites(1, OTHERS);
	const { items, error } = await run('grantRole', grant('orders', 'ReadOnly'));

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ changed: true, changedByOthers: true });
	expect(roles()).toEqual(['DDL on analytics', 'ReadOnly on orders']);
});

it('gives up, and says so, when the other writer does not stop', async () => {
	setAfterWrites(Infinity, OTHERS);
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
	sandbox.edit(
		{ do: 'createDatabase', databaseName: 'Orders' },
		{ do: 'grant', userName, database: 'orders', role: 'DDL' },
		{ do: 'grant', userName, database: 'Orders', role: 'DDL' },
	);
	await run('grantRole', grant('orders', 'ReadOnly'));
	await run('revokeRole', { databases: 'orders' });

	expect(roles()).toEqual(['DML on testdb', 'DDL on Orders']);
});

it('is content with a service that writes names in lower case', async () => {
	sandbox.edit({ do: 'createDatabase', databaseName: 'Orders' });
	setAfterWrites(1, { database: 'testdb', role: 'DML' }, { database: 'orders', role: 'ReadOnly' });
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

it('starts the next item from what was done, not from what was refused', async () => {
	sandbox.faults.load({
		rules: [{ match: onWrite, fault: 'answer', answer: REFUSED, times: 2 }],
	});
	const { items } = await run(
		'grantRole',
		grant('={{ $json.database }}', 'ReadOnly'),
		[{ database: 'orders' }, { database: 'analytics' }],
		{ onError: 'continueRegularOutput' },
	);

	expect(items.map(({ json }) => typeof json.error)).toEqual(['string', 'undefined']);
	expect(roles()).toEqual(['DML on testdb', 'ReadOnly on analytics']);
});

it.each([
	['says of one row that it failed, and of another that it did not', [true, false], true],
	['says the same of all rows: nothing was tried', [false, false], false],
])('a list that %s', async (_what, verdicts, isRefused) => {
	sandbox.edit({ do: 'grant', userName, database: 'orders', role: 'DML' });
	const databases = ['testdb', 'orders'].map((database, index) => ({
		database,
		role: 'DML',
		isSuccess: verdicts[index],
	}));
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers' },
				fault: 'answer',
				answer: { data: { dataList: [{ userName, userType: 'normal', databases }], total: 1 } },
			},
		],
	});
	const { error } = await run('grantRole', grant('orders', 'DML'));

	expect(error?.message).toEqual(
		isRefused
			? expect.stringContaining('the row on orders says that it was not successful')
			: undefined,
	);
});

describe('names in another case', () => {
	const speak = (mysqlNames: 'exact' | 'lower', lowerCaseTableNamesParam: 'absent' | 'number') =>
		sandbox.setDialect({ tenants: { lowerCaseTableNamesParam }, stored: { mysqlNames } });

	it('are the same in a tenant that says so', async () => {
		speak('lower', 'number');
		const { items, error } = await run('grantRole', grant('TestDB', 'ReadOnly'));

		expect(error).toBeUndefined();
		expect(items[0]?.json.changed).toBe(true);
		expect(roles()).toEqual(['ReadOnly on testdb']);
	});

	it('are no others in a tenant that says so', async () => {
		speak('exact', 'number');
		sandbox.edit({ do: 'createDatabase', databaseName: 'TestDB' });
		const { error } = await run('grantRole', grant('TestDB', 'ReadOnly'));

		expect(error).toBeUndefined();
		expect(roles()?.sort()).toEqual(['DML on testdb', 'ReadOnly on TestDB']);
	});

	it('are refused in a tenant that does not say', async () => {
		speak('lower', 'absent');
		const { error } = await run('grantRole', grant('TestDB', 'ReadOnly'));

		expect(error?.message).toMatch(/the account has a role on testdb, but TestDB was given/);
		expect(written()).toEqual([]);
	});

	it.each(['absent', 'number'] as const)(
		'are what Set Roles asked for, where they are listed folded (rule %s)',
		async (rule) => {
			speak('lower', rule);
			const { error } = await run('updateRoles', {
				modifyType: 'UPDATE',
				...grant('ORDERS', 'ReadOnly'),
			});

			expect(error).toBeUndefined();
			expect(roles()).toEqual(['ReadOnly on orders']);
		},
	);
});

it.each([
	['grantRole', grant('orders', 'DML')],
	['revokeRole', { databases: 'testdb' }],
] as const)('%s costs two calls an account, and pages', async (operation, parameters) => {
	const people = Array.from({ length: 60 }, (_unused, index) => ({ name: `person_${index}` }));
	const named = { userName: '={{ $json.name }}' };
	await run('create', { ...named, ...grant('testdb', 'DDL') }, people);
	sandbox.journal.length = 0;
	const { error, items } = await run(operation, { ...named, ...parameters }, people);

	expect(error).toBeUndefined();
	expect(items.every(({ json }) => json.changed === true)).toBe(true);
	// The tenant's rules, the first of its kind by name, and one page.
	expect(callsTo(sandbox).length).toBeLessThanOrEqual(2 * people.length + 3);
});
