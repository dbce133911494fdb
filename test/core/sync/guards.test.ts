// What Sync refuses to lose: by number, by part, by owner, by protection, in a loop, as a tool.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { asTool } from '../harness/asTool';
import { useSandbox } from '../harness/useSandbox';
import { approvalOf, ELSEWHERE, jsonOf, sync, writesOf } from './list';

const sandbox = useSandbox();
const { userName, adminUserName, readonlyUserName, lockedUserName, instanceId, tenantId } =
	SEED.mainInstance;

const HR = [{ database: 'orders', role: 'ReadOnly' }];
const CROWD = Array.from({ length: 20 }, (_none, index) => `app_${String(index).padStart(2, '0')}`);

/** Fills the tenant with accounts that have a role. */
const fill = () => {
	for (const name of CROWD) {
		sandbox.edit({
			do: 'createAccount',
			userName: name,
			roles: [{ database: 'testdb', role: 'DML' }],
		});
	}
};

/** Rows in which the first `count` of them lose their role. */
const losing = (count: number): IDataObject[] =>
	CROWD.map((name, index) => ({ userName: name, ...(index < count && { roles: HR }) }));

const exact = (parameters: INodeParameters = {}) => ({ roleMatch: 'exact', ...parameters });

describe('losses are limited', () => {
	beforeEach(fill);

	it.each<[number, INodeParameters, RegExp | undefined]>([
		[10, {}, undefined],
		[11, {}, /11 accounts would lose something, but Maximum Losses is 10/],
		[1, { maxLosses: '0' }, /1 account would lose something, but Maximum Losses is 0/],
		[11, { maxLosses: '' }, undefined],
		[5, { maxLossesPercent: '25' }, undefined],
		[
			6,
			{ maxLossesPercent: '25' },
			/6 of the 20 managed accounts of the tenant .* would lose something, but Maximum Losses \(Percent\) is 25/,
		],
		[2, { maxLossesPercent: '1' }, undefined],
	])('%s losses with %j', async (count, limits, refusal) => {
		const rows = losing(count);
		const plan = await sync(sandbox, rows, exact(limits));
		const { error, items } = await sync(sandbox, rows, exact({ ...limits, mode: 'apply' }));
		const said = jsonOf(plan).map(({ refusals }) => JSON.stringify(refusals));

		expect(jsonOf(plan).filter(({ loses }) => loses)).toHaveLength(count);
		if (refusal === undefined) {
			expect(said.every((each) => each === '[]')).toBe(true);
			expect(jsonOf({ items }).map(({ applied }) => applied)).toEqual(Array(count).fill(true));
		} else {
			for (const each of said) expect(each).toMatch(refusal);
			expect(plan.items[0]?.json.planText).toMatch(refusal);
			expect(error?.message).toMatch(refusal);
			expect(writesOf(sandbox)).toEqual([]);
		}
	});

	it('in all tenants together, too', async () => {
		const other = {
			instanceId: SEED.aliyunInstance.instanceId,
			tenantId: SEED.aliyunInstance.tenantId,
		};
		const rows = [
			...losing(3)
				.slice(0, 4)
				.map((row) => ({ ...row, instanceId, tenantId })),
			{ userName: 'new', ...other },
		];
		const { items } = await sync(sandbox, rows, exact({ ...ELSEWHERE, maxLossesPercent: '50' }));

		expect(items[0]?.json.refusals).toEqual([
			expect.stringMatching(/^3 of the 4 managed accounts of the tenant/),
			expect.stringMatching(/^3 of the 4 managed accounts would lose/),
		]);
	});

	it('no limit is a text', async () => {
		const { error } = await sync(sandbox, losing(1), { maxLosses: 'many' });

		expect(error?.message).toMatch(/Maximum Losses is not a whole number/);
		expect(sandbox.journal).toEqual([]);
	});
});

describe('accounts that are not in the list', () => {
	beforeEach(fill);
	const rows = [{ userName: CROWD[0] ?? '' }];
	const lock: INodeParameters = { unlisted: 'lock', managedNames: 'app_*', maxLosses: '' };

	it('stay, and the plan names them', async () => {
		const { items } = await sync(sandbox, rows);

		expect(jsonOf({ items })).toHaveLength(1);
		expect(items[0]?.json.planText).toContain(
			`Not in the list, and left unchanged (${CROWD.length + 4})`,
		);
	});

	it.each<[string, INodeParameters, RegExp]>([
		[
			'an owner',
			{ unlisted: 'lock' },
			/is Lock, but it is not set which accounts the list manages/,
		],
		['an approved plan', { ...lock, mode: 'apply' }, /is Lock, but no plan was approved/],
	])('are safe without %s', async (_what, parameters, message) => {
		const { error } = await sync(sandbox, rows, parameters);

		expect(error?.message).toMatch(message);
		expect(sandbox.journal).toEqual([]);
	});

	it("lose with both, and only those that are the list's own", async () => {
		sandbox.edit({ do: 'createAccount', userName: 'app_admin_2', userType: 'Admin' });
		const settings: INodeParameters = { ...lock, rules: { protectedNames: 'APP_05' } };
		const plan = await sync(sandbox, rows, settings);
		const { error, items } = await sync(sandbox, rows, { ...settings, ...approvalOf(plan) });

		expect(error).toBeUndefined();
		const locked = CROWD.filter((name) => name !== CROWD[0] && name !== 'app_05');
		expect(jsonOf({ items }).map((item) => item.userName)).toEqual(locked);
		const online = sandbox.cloud
			.users(instanceId, tenantId)
			.filter(({ userStatus }) => userStatus === 'ONLINE')
			.map((each) => each.userName);
		expect(online).toEqual(
			expect.arrayContaining([
				userName,
				adminUserName,
				readonlyUserName,
				'app_00',
				'app_05',
				'app_admin_2',
			]),
		);
		expect(online).toHaveLength(7);
	});

	it('are known by the marker that new accounts get', async () => {
		const marked: INodeParameters = { ownerMarker: 'list=a' };
		await sync(sandbox, [...rows, { userName: 'jane' }], { ...marked, mode: 'apply' });
		const { items } = await sync(sandbox, rows, { ...marked, unlisted: 'delete' });

		expect(jsonOf({ items }).map((item) => [item.userName, item.changes])).toEqual([
			['jane', ['is deleted']],
		]);
	});
});

it('a name that is not managed is refused', async () => {
	const { error } = await sync(sandbox, [{ userName: 'jane' }], { managedNames: 'app_*' });

	expect(error?.message).toMatch(/jane: its name does not match Managed Names/);
});

it('a protected account of the list loses nothing', async () => {
	const rows = [{ userName, roles: HR }];
	const { error } = await sync(sandbox, rows, exact({ rules: { protectedNames: 'PAY*' } }));

	expect(error?.message).toMatch(
		/would take something from it, but its name is in Protected Names/,
	);
});

it('the last Admin account that can log in stays so', async () => {
	const rows = [{ userName: adminUserName, userType: 'Admin', userStatus: 'LOCKED' }];
	expect((await sync(sandbox, rows)).error?.message).toMatch(
		/the tenant would have no Admin account left that can log in/,
	);

	sandbox.edit({ do: 'createAccount', userName: 'admin_2', userType: 'Admin' });
	expect(jsonOf(await sync(sandbox, rows))).toMatchObject([{ action: 'lock' }]);
});

describe('as a tool of an AI agent', () => {
	const tool = asTool();

	it('it plans', async () => {
		expect(jsonOf(await sync(sandbox, [{ userName, description: 'x' }], {}, tool))).toMatchObject([
			{ action: 'update' },
		]);
	});

	it('it applies only where that is allowed, and takes no unlisted account', async () => {
		const rows = [{ userName, description: 'x' }];
		const refused = await sync(sandbox, rows, { mode: 'apply' }, tool);
		expect(jsonOf(refused)[0]?.error).toMatch(/this tool may only plan/);
		const unlisted = { unlisted: 'lock', managedNames: '*', allowApplyInTool: true };
		expect(jsonOf(await sync(sandbox, rows, unlisted, tool))[0]?.error).toMatch(
			/the list comes from an AI agent/,
		);
		expect(writesOf(sandbox)).toEqual([]);

		const allowed = await sync(sandbox, rows, { mode: 'apply', allowApplyInTool: true }, tool);
		expect(jsonOf(allowed)).toMatchObject([{ applied: true }]);
	});
});

it('a locked account of the list takes no change but to be unlocked', async () => {
	const rows = [{ userName: lockedUserName, userStatus: 'ONLINE', description: 'back' }];
	expect((await sync(sandbox, rows)).error?.message).toMatch(/locked accounts cannot be changed/);
	const { items } = await sync(sandbox, rows, { mode: 'apply', rules: { allowUnlock: true } });

	expect(jsonOf({ items })).toMatchObject([
		{ applied: true, changes: ['is unlocked', 'gets the description "back"'] },
	]);
});
