// What an approval does not cover, what others change meanwhile, and what a text may not pretend.
import { SEED, type Edit } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { approvalOf, jsonOf, sync } from './list';

const sandbox = useSandbox();
const { instanceId, tenantId, userName, adminUserName } = SEED.mainInstance;
const HR = [{ database: 'orders', role: 'ReadOnly' }];
const goesOn = { onError: 'continueRegularOutput' } as const;
const account = (name: string) => sandbox.cloud.user(instanceId, tenantId, name);

describe('an approval', () => {
	it('of a new account is none for what it gets later', async () => {
		const rows = [{ userName: 'jane', roles: HR }];
		const plan = await sync(sandbox, rows);
		await sync(sandbox, rows, approvalOf(plan));
		const more = [
			{ userName: 'jane', description: 'x', roles: [{ database: 'testdb', role: 'ReadWrite' }] },
		];
		const { error } = await sync(sandbox, more, approvalOf(plan));

		expect(error?.message).toMatch(/with changes that were not approved/);
		expect(account('jane')?.roles).toHaveLength(1);
	});

	it('of a new account that is locked is none for the account of somebody else', async () => {
		const rows = [{ userName: 'jane', userStatus: 'LOCKED' }];
		const plan = await sync(sandbox, rows);
		sandbox.edit({ do: 'createAccount', userName: 'jane', description: 'production' });
		const { error } = await sync(sandbox, rows, approvalOf(plan));

		expect(error?.message).toMatch(/not approved: jane is locked/);
	});

	it('of a new account that is locked lasts until it is locked', async () => {
		const rows = [{ userName: 'jane', userStatus: 'LOCKED', roles: HR }];
		const plan = await sync(sandbox, rows);
		sandbox.edit({ do: 'createAccount', userName: 'jane', roles: HR });

		expect(jsonOf(await sync(sandbox, rows, approvalOf(plan)))).toMatchObject([
			{ applied: true, createdEarlier: true },
		]);
	});

	it('of deleting a locked account is none for one that is in use again', async () => {
		sandbox.edit({ do: 'createAccount', userName: 'app_1' });
		sandbox.edit({ do: 'lock', userName: 'app_1' });
		const settings = { unlisted: 'delete', managedNames: 'app_*, pay_*' };
		const plan = await sync(sandbox, [{ userName }], settings);
		sandbox.edit({ do: 'unlock', userName: 'app_1' });
		await sync(sandbox, [{ userName }], { ...settings, ...approvalOf(plan) }, goesOn);

		expect(account('app_1')).toBeDefined();
	});

	it('of nothing is none for anything', async () => {
		sandbox.setDialect({ accounts: { online: '' } });
		const rules = { rules: { allowUnlock: true } };
		const rows = [{ userName, userStatus: 'ONLINE' }];
		const plan = await sync(sandbox, rows, rules);

		expect(jsonOf(plan)).toMatchObject([{ action: 'none' }]);
	});
});

describe('what others do between the plan and the write', () => {
	const meanwhile = (...edits: Edit[]) =>
		sandbox.editWhen({ when: 'after', match: { operation: 'DescribeTenantUsers' }, edits });

	it('is not undone: a role that was revoked stays so', async () => {
		meanwhile({ do: 'revoke', userName, database: 'testdb' });
		const { items } = await sync(sandbox, [{ userName, roles: HR }], { mode: 'apply' }, goesOn);

		expect(account(userName)?.roles.map(({ database }) => database)).toEqual(['orders']);
		expect(jsonOf({ items })).toMatchObject([{ applied: true, changedByOthers: true }]);
	});

	it('is not written over where it is about the same database', async () => {
		meanwhile({ do: 'grant', userName, database: 'orders', role: 'DML' });
		const { items } = await sync(sandbox, [{ userName, roles: HR }], { mode: 'apply' }, goesOn);

		expect(jsonOf({ items })).toMatchObject([{ applied: false, reason: 'ChangedByOthers' }]);
		expect(account(userName)?.roles).toContainEqual(
			expect.objectContaining({ database: 'orders', role: 'DML' }),
		);
	});

	it('does not leave the tenant without an Admin account', async () => {
		sandbox.edit({ do: 'createAccount', userName: 'admin_2', userType: 'Admin' });
		meanwhile({ do: 'lock', userName: 'admin_2' });
		const rows = [{ userName: adminUserName, userType: 'Admin', userStatus: 'LOCKED' }];
		await sync(sandbox, rows, { mode: 'apply' }, goesOn);

		expect(account(adminUserName)?.userStatus).toBe('ONLINE');
	});

	it('saves an account that was unlocked again before it was deleted', async () => {
		sandbox.edit({ do: 'createAccount', userName: 'app_1' });
		const settings = { unlisted: 'delete', managedNames: 'app_*, pay_*', endSessions: true };
		const plan = await sync(sandbox, [{ userName }], settings);
		sandbox.editWhen({
			when: 'before',
			match: { operation: 'QuerySessions' },
			edits: [{ do: 'unlock', userName: 'app_1' }],
		});
		const { items } = await sync(
			sandbox,
			[{ userName }],
			{ ...settings, ...approvalOf(plan) },
			goesOn,
		);

		expect(account('app_1')).toBeDefined();
		expect(jsonOf({ items })).toMatchObject([{ applied: false, reason: 'PartlyDone' }]);
	});
});

it.each([
	['a line', 'SELECT) on a\n\nLoses something (0):\n- nobody'],
	['another change', 'SELECT) on orders; loses DML on testdb, gets other (SELECT'],
])('privileges do not pass for %s', async (_what, privileges) => {
	const roles = [{ database: 'orders', role: 'other', privileges }];
	const text = String(jsonOf(await sync(sandbox, [{ userName, roles }]))[0]?.planText);

	expect(text).toContain('gets other ("SELECT) ON');
	expect(text).not.toMatch(/^loses something \(0\)/im);
});

it('nothing that cannot be seen stands in a plan', async () => {
	const rows = [
		{
			userName: 'ja\u202Eenaj',
			description: 'a\u200Bb',
			roles: [{ database: 'or\u2028- x', role: 'DML' }],
		},
	];
	const text = String(jsonOf(await sync(sandbox, rows))[0]?.planText);

	expect(text).not.toMatch(/[\u202E\u2028\u200B]/);
	expect(text).toContain('"ja\\u202eenaj"');
});

it('the cut of a long plan does not hide who becomes an Admin', async () => {
	const rows = Array.from({ length: 60 }, (_none, index) => ({
		userName: `new_${index}`,
		userType: index === 55 ? 'Admin' : 'Normal',
	}));
	const text = String(jsonOf(await sync(sandbox, rows))[0]?.planText);

	expect(text).toContain('New (60, 1 of them Admin)');
	expect(text).toContain('new_55 in');
});

it('a marker at the front of a description is planned once', async () => {
	const rows = [
		{ userName: 'jane', description: 'list=a Payments' },
		{ userName: 'eve', description: 'until=2099-01-01:testdb temp' },
	];
	await sync(sandbox, rows, { mode: 'apply', ownerMarker: 'list=a' });

	expect(jsonOf(await sync(sandbox, rows, { ownerMarker: 'list=a' }))).toMatchObject([
		{ action: 'none' },
	]);
});

it('rows that are merged say the same in any order', async () => {
	const rows = [{ userName, description: null }, { userName }];
	const merged = { rules: { sameAccountRows: 'merge' } };
	const changes = async (list: typeof rows) =>
		jsonOf(await sync(sandbox, list, merged))[0]?.changes;

	expect(await changes(rows)).toEqual(['has its description removed']);
	expect(await changes([...rows].reverse())).toEqual(['has its description removed']);
});

it('patterns in a text with commas are several, also from an expression', async () => {
	const rules = { rules: { protectedNames: '={{ "dba*, pay_test" }}' } };
	const { error } = await sync(sandbox, [{ userName, roles: HR }], {
		...rules,
		roleMatch: 'exact',
	});

	expect(error?.message).toMatch(/its name is in Protected Names/);
});

it('an account of the service loses nothing, listed or not', async () => {
	sandbox.edit({ do: 'createAccount', userName: 'root' });

	expect(
		(await sync(sandbox, [{ userName: 'root', userStatus: 'LOCKED' }])).error?.message,
	).toMatch(/it is a system account/);
});
