// Create under faults: done once, or an error that says what is there.

import { SEED, type FaultName } from '../../../sandbox';
import { callsTo } from '../harness/journal';
import { PASSWORD } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';
import { creation, onCreate } from './creation';

const { instanceId, tenantId, userName: existing } = SEED.mainInstance;

const sandbox = useSandbox();

const { create, jane } = creation(sandbox);

const faults: FaultName[] = [
	'429',
	'503',
	'500-before',
	'500-after',
	'cut-before',
	'cut-after',
	'truncated',
	'html-502',
	'html-200',
	'empty',
	'invalidate-nonces',
];

it.each(faults)('creates the account once although the first answer is %s', async (fault) => {
	const { error, items } = await create({}, [{ match: onCreate, fault, times: 1 }]);

	expect(error).toBeUndefined();
	expect(items[0]?.json).toMatchObject({ userName: 'jane', created: true });
	expect(sandbox.cloud.hasPassword(instanceId, tenantId, 'jane', PASSWORD)).toBe(true);
	expect(
		sandbox.cloud.users(instanceId, tenantId).filter(({ userName }) => userName === 'jane'),
	).toHaveLength(1);
});

it.each(['500-after', 'cut-after', 'truncated', 'empty'] as const)(
	'does not send the create again when reading shows that it was done (%s)',
	async (fault) => {
		await create({}, [{ match: onCreate, fault, times: 1 }]);

		expect(callsTo(sandbox, 'CreateTenantUser')).toHaveLength(1);
		// Whether it was done, and the look that proves the first create of a run.
		expect(callsTo(sandbox, 'DescribeTenantUsers')).toHaveLength(2);
	},
);

it('says that it is not known when reading back fails too', async () => {
	const { error } = await create({}, [
		{ match: onCreate, fault: 'cut-after' },
		{ match: { operation: 'DescribeTenantUsers' }, fault: '500-before' },
	]);

	expect(error?.message).toMatch(
		/Could not create the account "jane": .+ The call may or may not have taken effect/,
	);
	expect(jane()).toBeDefined();
});

it('says so when the account is there after an unclear outcome, but different', async () => {
	const { error } = await create(
		{ userName: existing, additionalFields: { description: 'other' } },
		[{ match: onCreate, fault: 'cut-before' }],
	);

	expect(error?.message).toMatch(
		/an account with this name exists, but it has a different description/,
	);
});

it('waits as long as Retry-After asks for', async () => {
	const start = Date.now();
	const { error } = await create({}, [
		{ match: onCreate, fault: '429', times: 1, retryAfter: '1' },
	]);

	expect(error).toBeUndefined();
	expect(Date.now() - start).toBeGreaterThanOrEqual(1000);
});

it('does not start a try after the time limit', async () => {
	const { error } = await create({ options: { maxTries: 20, maxTime: 0.2 } }, [
		{ match: onCreate, fault: '503' },
	]);

	expect(error?.message).toMatch(/not available/);
	expect(callsTo(sandbox, 'CreateTenantUser')).toHaveLength(1);
});

it.each([300, 600, 900])(
	'succeeds when the first create takes effect %i ms late, after it was given up and read back',
	async (ms) => {
		const { error, items } = await create({ options: { timeout: 0.2, maxTries: 4 } }, [
			{ match: onCreate, fault: 'latency', ms, times: 1 },
		]);

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ userName: 'jane', created: true });
		expect(callsTo(sandbox, 'DescribeTenantUsers').length).toBeGreaterThan(0);
	},
);

describe('If the Account Exists', () => {
	it('Fail: says that it exists, from reading and not from the words of the refusal', async () => {
		const { error } = await create({ userName: existing });

		expect(error?.message).toMatch(/an account with this name already exists/);
		expect(error?.description).toMatch(/Add Roles, Replace Roles or Use Existing/);
		expect(callsTo(sandbox, 'DescribeTenantUsers')).toHaveLength(1);
	});

	it('Use Existing: returns the account as it is, and never sends a create', async () => {
		const before = sandbox.cloud.user(instanceId, tenantId, existing);
		const { items } = await create({ userName: existing, ifExists: 'useExisting' });

		expect(items[0]?.json).toMatchObject({ userName: existing, created: false });
		expect(items[0]?.json.roles).toEqual([{ database: 'testdb', role: 'DML' }]);
		expect(callsTo(sandbox, 'CreateTenantUser')).toEqual([]);
		expect(sandbox.cloud.user(instanceId, tenantId, existing)).toEqual(before);
	});

	it('Use Existing: creates an account that is not there', async () => {
		const { items } = await create({ ifExists: 'useExisting' });

		expect(items[0]?.json).toMatchObject({ userName: 'jane', created: true });
	});

	it('Use Existing: reads once after a refusal, and uses what it read', async () => {
		const { items } = await create({ ifExists: 'useExisting' }, [
			{ match: onCreate, fault: 'duplicate', times: 1 },
		]);

		expect(items[0]?.json).toMatchObject({ userName: 'jane', created: false });
		expect(callsTo(sandbox, 'DescribeTenantUsers')).toHaveLength(2);
	});

	it('Update: says that the account exists when updating it fails', async () => {
		const { error } = await create(
			{ userName: existing, ifExists: 'update', additionalFields: { description: 'new' } },
			[{ match: { operation: 'ModifyTenantUserDescription' }, fault: 'success-false' }],
		);

		expect(error?.message).toMatch(/the account exists, but could not be updated: .+/);
		expect(error?.description).toMatch(/Run the item again/);
	});

	it('Update: changes what differs, reads it back, and leaves the password', async () => {
		const parameters = {
			userName: existing,
			ifExists: 'update',
			generatePassword: false,
			password: 'Another1Password!',
			roles: { values: [{ database: 'orders', role: 'ReadOnly' }] },
			additionalFields: { description: 'new' },
		};
		const { items } = await create(parameters);

		expect(items[0]?.json).toMatchObject({
			created: false,
			updated: ['description', 'roles'],
			description: 'new',
		});
		expect(sandbox.cloud.user(instanceId, tenantId, existing)).toMatchObject({
			description: 'new',
			roles: [{ database: 'orders', role: 'ReadOnly' }],
		});
		expect(sandbox.cloud.hasPassword(instanceId, tenantId, existing, 'Another1Password!')).toBe(
			false,
		);

		const again = await create(parameters);
		expect(again.items[0]?.json).toMatchObject({ created: false, updated: [] });
	});

	it('Update: sets the password if asked', async () => {
		const { items } = await create({
			userName: existing,
			ifExists: 'update',
			setPassword: true,
			generatePassword: false,
			password: 'Another1Password!',
		});

		expect(items[0]?.json.updated).toEqual(['password']);
		expect(sandbox.cloud.hasPassword(instanceId, tenantId, existing, 'Another1Password!')).toBe(
			true,
		);
	});

	it('Update: refuses another type', async () => {
		const { error } = await create({
			userName: SEED.mainInstance.adminUserName,
			ifExists: 'update',
		});

		expect(error?.message).toMatch(/has the type admin, which cannot be changed/i);
	});
});

describe('Generate Password', () => {
	it('makes one that meets the rule, sets it, and shows it once', async () => {
		const { items } = await create({ generatePassword: true, password: '' });

		const { generatedPassword } = items[0]?.json ?? {};
		expect(generatedPassword).toMatch(/^[A-Za-z][\w-]{21}$/);
		expect(sandbox.cloud.hasPassword(instanceId, tenantId, 'jane', String(generatedPassword))).toBe(
			true,
		);
	});

	it('shows none where the account existed and kept its own', async () => {
		const { items } = await create({
			generatePassword: true,
			userName: existing,
			ifExists: 'useExisting',
		});

		expect(items[0]?.json).toMatchObject({ created: false });
		expect(items[0]?.json).not.toHaveProperty('generatedPassword');
	});
});

describe('with roles', () => {
	const roles = {
		values: [
			{ database: 'testdb', role: 'DML' },
			{ database: 'orders', role: 'DDL' },
		],
	};

	it('sends them with the create and reads them back', async () => {
		const { items } = await create({ roles });

		expect(callsTo(sandbox).map(({ operation }) => operation)).toEqual([
			'CreateTenantUser',
			'DescribeTenantUsers',
		]);
		expect(items[0]?.json.roles).toContainEqual({ database: 'orders', role: 'DDL' });
	});

	it('grants those that the create did not', async () => {
		sandbox.cloud.settings.rolesOfCreate = 'ignored';
		const { error, items } = await create({ roles });

		expect(error).toBeUndefined();
		expect(items[0]?.json.created).toBe(true);
		expect(jane()?.roles).toHaveLength(2);
	});

	it('says that the account exists and what it lacks when they cannot be granted', async () => {
		sandbox.cloud.settings.rolesOfCreate = 'ignored';
		const { error } = await create({ roles }, [
			{ match: { operation: 'ModifyTenantUserRoles' }, fault: 'success-false' },
		]);

		expect(error?.message).toMatch(
			/the account exists now, but it lacks DML on testdb, DDL on orders/,
		);
		expect(error?.description).toMatch(/Run Grant Role/);
		expect(jane()).toBeDefined();
	});

	it('refuses them for an account that cannot have any, before anything is sent', async () => {
		const { error } = await create({ roles, userType: 'Admin' });

		expect(error?.message).toMatch(/Admin cannot have roles/);
		expect(sandbox.journal).toEqual([]);
	});
});
