// Sync, Plan: what comes out for a person, for a workflow and for an approval, also where not all could be read.
import { SEED } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { ELSEWHERE, jsonOf, sync, writesOf } from './list';

const sandbox = useSandbox();
const { userName, instanceId, tenantId, oddUserName } = SEED.mainInstance;
const { aliyunInstance } = SEED;
const HR = [{ database: 'orders', role: 'ReadOnly' }];

const here = { instanceId, tenantId };
const there = { instanceId: aliyunInstance.instanceId, tenantId: aliyunInstance.tenantId };

it('is the same plan for the same list, in any order', async () => {
	const rows = [
		{ userName: 'jane', roles: HR },
		{ userName, roles: HR },
	];
	const ids = async (list: typeof rows) =>
		jsonOf(await sync(sandbox, list)).map(({ planId }) => planId);

	expect(await ids([...rows].reverse())).toEqual(await ids(rows));
	expect(await ids([rows[0] ?? { userName, roles: HR }])).not.toEqual(await ids(rows));
});

it('is another plan where an account of it is another', async () => {
	const planId = async () => jsonOf(await sync(sandbox, [{ userName, roles: HR }]))[0]?.planId;
	const first = await planId();
	sandbox.edit({ do: 'grant', userName: oddUserName, database: 'hr', role: 'DML' });
	expect(await planId()).toBe(first);
	sandbox.edit({ do: 'grant', userName, database: 'hr', role: 'DML' });

	expect(await planId()).not.toBe(first);
});

it('holds no password, and its id does not depend on one', async () => {
	const entered = async (password: string) =>
		jsonOf(await sync(sandbox, [{ userName: 'jane' }], { generatePassword: false, password }));
	const [one, other] = [await entered('Some#Pass2026'), await entered('Other#Pass2026')];

	expect(one[0]?.planId).toBe(other[0]?.planId);
	expect(JSON.stringify([one, other])).not.toMatch(/#Pass2026/);
	expect(JSON.stringify(jsonOf(await sync(sandbox, [{ userName: 'jane' }])))).not.toContain(
		'generatedPassword',
	);
});

it('puts out one item where there is nothing to do, and the unchanged where they are asked for', async () => {
	const rows = [{ userName }, { userName: oddUserName }];
	expect(jsonOf(await sync(sandbox, rows))).toEqual([
		expect.objectContaining({
			action: 'none',
			planId: expect.any(String),
			planText: expect.stringContaining('nothing to do'),
		}),
	]);
	const { items } = await sync(sandbox, rows, { rules: { returnUnchanged: true } });

	expect(jsonOf({ items }).map(({ userName: name, action }) => [name, action])).toEqual([
		[userName, 'none'],
		[oddUserName, 'none'],
	]);
});

it('tells a person what is lost first, and what looks like a rename', async () => {
	const rows = [{ userName: 'pay_new', roles: [{ database: 'testdb', role: 'DML' }] }];
	const { items } = await sync(sandbox, rows, { unlisted: 'lock', managedNames: 'pay_*' });
	const text = String(items[0]?.json.planText);

	expect(text).toMatch(
		/Loses something \(1\):\n- pay_test in .* is locked\n\nNew \(1\):\n- pay_new in .* is created/,
	);
	expect(text).toContain('pay_test is locked, and pay_new is created: accounts cannot be renamed');
	expect(items[0]?.json.totals).toMatchObject({ create: 1, lose: 1, lock: 1, unlisted: 4 });
});

it('cuts a long text, and says so', async () => {
	const rows = Array.from({ length: 60 }, (_none, index) => ({ userName: `new_${index}` }));
	const text = String(jsonOf(await sync(sandbox, rows))[0]?.planText);

	expect(text.split('\n').filter((line) => line.includes('is created'))).toHaveLength(50);
	expect(text).toContain('- and 10 more');
});

it('does not let a name pass for more than a name', async () => {
	const name = 'a loses nothing\n- eve';
	const { items } = await sync(sandbox, [{ userName: name }]);

	expect(String(items[0]?.json.planText)).toContain(`- ${JSON.stringify(name)} in `);
});

describe('a tenant that cannot be read', () => {
	const rows = [
		{ ...here, userName, description: 'x' },
		{ ...there, userName: 'jane' },
	];
	beforeEach(() =>
		sandbox.faults.load({
			rules: [{ fault: '503', match: { path: `${there.tenantId}/tenantUsers` } }],
		}),
	);

	it('stops the plan', async () => {
		expect((await sync(sandbox, rows, ELSEWHERE)).error?.message).toMatch(/Could not sync/);
	});

	it('makes a plan without an id where the node goes on, which apply refuses', async () => {
		const goesOn = { onError: 'continueRegularOutput' } as const;
		const { items } = await sync(sandbox, rows, ELSEWHERE, goesOn);
		expect(jsonOf({ items })).toEqual([
			expect.objectContaining({
				userName,
				planId: null,
				planText: expect.stringContaining('Could not be read'),
			}),
			expect.objectContaining({
				...there,
				incomplete: true,
				planId: null,
				error: expect.any(String),
			}),
		]);
		expect(items[1]?.pairedItem).toEqual({ item: 1 });

		const applied = await sync(sandbox, rows, { ...ELSEWHERE, mode: 'apply' }, goesOn);
		for (const item of jsonOf(applied))
			expect(item.error).toMatch(/the plan is incomplete.*Nothing was changed/);
		expect(writesOf(sandbox)).toEqual([]);
	});
});

it('plans nothing for a tenant that is adopted as Get Many puts it out', async () => {
	const accounts = sandbox.cloud.users(instanceId, tenantId);
	const rows = accounts.map((each) => ({
		userName: each.userName,
		userType: each.userType,
		userStatus: each.userStatus,
		description: each.description,
		roles: each.roles.map((role) => ({ ...role })),
	}));
	for (const roleMatch of ['exact', 'atLeast']) {
		expect(jsonOf(await sync(sandbox, rows, { roleMatch }))).toMatchObject([{ action: 'none' }]);
	}
});
