// Sync, Apply with an approval: for which plan it holds, and how long.
import { SEED } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { approvalOf, jsonOf, sync, writesOf } from './list';

const sandbox = useSandbox();
const { instanceId, tenantId, userName, readonlyUserName, oddUserName } = SEED.mainInstance;
const HR = [{ database: 'orders', role: 'ReadOnly' }];

const rows = [
	{ userName: 'jane', roles: HR },
	{ userName, roles: HR },
];

it('is for that plan alone', async () => {
	const plan = await sync(sandbox, rows);
	const more = [...rows, { userName: 'eve', roles: HR }];
	const { error } = await sync(sandbox, more, approvalOf(plan));

	expect(error?.message).toMatch(
		/with changes that were not approved: eve is created \(Normal\), gets ReadOnly on orders\. Nothing was changed/,
	);
	expect(writesOf(sandbox)).toEqual([]);
});

it('is for those settings alone', async () => {
	const plan = await sync(sandbox, rows);
	const { error } = await sync(sandbox, rows, { ...approvalOf(plan), ownerMarker: 'list=a' });

	expect(error?.message).toMatch(
		/does not match Approved Change IDs|with changes that were not approved/,
	);
	expect(writesOf(sandbox)).toEqual([]);
});

it('is over when somebody changed what it was about', async () => {
	const plan = await sync(sandbox, rows);
	sandbox.edit({ do: 'grant', userName, database: 'hr', role: 'DDL' });
	const { error } = await sync(sandbox, rows, approvalOf(plan));

	expect(error?.message).toMatch(/with changes that were not approved: pay_test/);
	expect(writesOf(sandbox)).toEqual([]);
});

it('stays where others changed what it was not about', async () => {
	const plan = await sync(sandbox, rows);
	sandbox.edit({ do: 'describe', userName: oddUserName, description: 'other' });
	const { items } = await sync(sandbox, rows, approvalOf(plan));

	expect(jsonOf({ items }).map(({ applied }) => applied)).toEqual([true, true]);
});

it('lasts for what an interrupted run has left, and names whose password is not known', async () => {
	const plan = await sync(sandbox, rows);
	sandbox.edit({ do: 'createAccount', userName: 'jane', roles: HR });
	const { items } = await sync(sandbox, rows, approvalOf(plan));

	expect(jsonOf({ items })).toEqual([
		expect.objectContaining({ userName, applied: true }),
		expect.objectContaining({
			userName: 'jane',
			action: 'none',
			createdEarlier: true,
			applied: false,
		}),
	]);
});

it('is finished by an empty plan', async () => {
	const plan = await sync(sandbox, rows);
	await sync(sandbox, rows, approvalOf(plan));
	const { error, items } = await sync(sandbox, rows, approvalOf(plan));

	expect(error).toBeUndefined();
	expect(jsonOf({ items })).toMatchObject([{ action: 'none', createdEarlier: true }]);
});

it('without the ids of the changes is for the whole plan', async () => {
	const plan = await sync(sandbox, rows);
	const whole = { mode: 'apply', approvedPlanId: String(plan.items[0]?.json.planId) };
	sandbox.edit({ do: 'createAccount', userName: 'jane', roles: HR });

	expect((await sync(sandbox, rows, whole)).error?.message).toMatch(
		/with changes that were not approved: pay_test/,
	);
});

it('that is an expression without a value is no approval', async () => {
	const { error } = await sync(sandbox, rows, {
		mode: 'apply',
		approvedPlanId: '={{ $json.nothing }}',
	});

	expect(error?.message).toMatch(/Approved Plan ID is empty/);
	expect(sandbox.journal).toEqual([]);
});

it('lasts for the roles of an account that an interrupted run has created', async () => {
	const plan = await sync(sandbox, rows);
	sandbox.edit({ do: 'createAccount', userName: 'jane' });
	const { error, items } = await sync(sandbox, rows, approvalOf(plan));

	expect(error).toBeUndefined();
	expect(jsonOf({ items })).toMatchObject([
		{ userName: 'jane', applied: true, createdEarlier: true, changes: ['gets ReadOnly on orders'] },
		{ userName, applied: true },
	]);
});

it('does not last for an account of that name with more than was approved', async () => {
	const settings = { roleMatch: 'exact' };
	const plan = await sync(sandbox, rows, settings);
	sandbox.edit({
		do: 'createAccount',
		userName: 'jane',
		roles: [{ database: 'testdb', role: 'DML' }],
	});
	const { error } = await sync(sandbox, rows, { ...settings, ...approvalOf(plan) });

	expect(error?.message).toMatch(/with changes that were not approved: jane loses DML on testdb/);
});

it('lasts for a deletion that was interrupted after its lock', async () => {
	const settings = {
		unlisted: 'delete',
		managedNames: `${readonlyUserName}, jane, pay_*`,
		endSessions: true,
	};
	const plan = await sync(sandbox, rows, settings);
	sandbox.edit({ do: 'lock', userName: readonlyUserName });
	const { items } = await sync(sandbox, rows, { ...settings, ...approvalOf(plan) });

	expect(jsonOf({ items }).map((item) => [item.userName, item.applied])).toContainEqual([
		readonlyUserName,
		true,
	]);
	expect(sandbox.cloud.user(instanceId, tenantId, readonlyUserName)).toBeUndefined();
});

it('takes the ids of all items as they are, also of those without one', async () => {
	const unchanged = [...rows, { userName: oddUserName }];
	const settings = { rules: { returnUnchanged: true } };
	const plan = await sync(sandbox, unchanged, settings);
	const ids = jsonOf(plan).map(({ changeId }) => changeId ?? null);
	expect(ids).toContain(null);
	const approved = { ...approvalOf(plan), approvedChangeIds: `={{ ${JSON.stringify(ids)} }}` };
	const { error } = await sync(sandbox, unchanged, { ...settings, ...approved });

	expect(error).toBeUndefined();
});
