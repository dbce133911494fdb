// Account, Sync in a real n8n: plan and apply of that plan, in a loop, and through an error output.
import { SEED } from '../../sandbox';
import type { WorkflowNode } from '../../n8n/client';
import { ownCloud } from './support/ownCloud';
import { byId, inLoop, oceanBaseCloud, replaceBy, serve, splitItems } from './support/workflows';

const { instanceId, tenantId, userName, lockedUserName } = SEED.mainInstance;
const own = ownCloud();

const HR = [{ database: 'orders', role: 'ReadOnly' }];

function sync(
	parameters: Record<string, unknown>,
	extra: Record<string, unknown> = {},
): WorkflowNode {
	const list = {
		resource: 'tenantUser',
		operation: 'sync',
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName: '={{ $json.userName }}',
		description: '={{ $json.description }}',
		userStatus: '={{ $json.userStatus }}',
		rolesJson: '={{ $json.roles }}',
		roleMatch: 'exact',
		maxLossesPercent: '',
		options: {},
	};
	return oceanBaseCloud('Sync', own.credential, { ...list, ...parameters }, extra);
}

const account = (name: string) => own.sandbox.cloud.user(instanceId, tenantId, name);

/** What an item says of its row, and what it was linked to. */
const LINKED = replaceBy(
	'Linked',
	"{ row: $('Split').item.json.userName, name: $json.userName ?? null, action: $json.action ?? null, applied: $json.applied ?? null, error: $json.error ?? null }",
);

const ROWS = [
	{ userName: 'jane', roles: HR, description: 'new' },
	{ userName, roles: HR },
	{ userName: lockedUserName },
];

test('plans, applies just that plan, and plans nothing afterwards', async () => {
	const plan = await serve(own.client, [splitItems('Split'), sync({})]);
	const { items } = await plan.post({ items: ROWS });
	const planned = items as Array<Record<string, unknown>>;
	expect(planned).toMatchObject([
		{
			userName: 'jane',
			action: 'create',
			loses: false,
			planText: expect.stringContaining('jane in'),
		},
		{ userName, action: 'update', changes: ['loses DML on testdb', 'gets ReadOnly on orders'] },
	]);
	expect(own.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);

	const approved = {
		mode: 'apply',
		approvedPlanId: "={{ $('Webhook').first().json.body.planId }}",
		approvedChangeIds: "={{ $('Webhook').first().json.body.changeIds }}",
		maxLosses: "={{ $('Webhook').first().json.body.losses }}",
	};
	const apply = await serve(own.client, [splitItems('Split'), sync(approved), LINKED]);
	const approval = {
		planId: planned[0]?.['planId'],
		changeIds: planned.map(({ changeId }) => changeId),
	};
	const refused = await apply.post({ items: ROWS, ...approval, losses: 0 });
	expect(refused.status).toBe(500);
	expect(account('jane')).toBeUndefined();

	const applied = await apply.post({ items: ROWS, ...approval, losses: 1 });
	expect(applied.items).toEqual([
		{ row: 'jane', name: 'jane', action: 'create', applied: true, error: null },
		{ row: userName, name: userName, action: 'update', applied: true, error: null },
	]);
	expect(account('jane')).toMatchObject({ description: 'new', roles: HR });
	expect(account(userName)).toMatchObject({ roles: HR });
	expect((await plan.post({ items: ROWS })).items).toMatchObject([{ action: 'none' }]);
});

test('an unlisted account is safe in a loop: each round would have a part of the list', async () => {
	const lock = { unlisted: 'lock', managedNames: 'jane, pay_*' };
	const rounds = inLoop(sync(lock, { onError: 'continueRegularOutput' }));
	const workflow = await serve(
		own.client,
		[splitItems('Split'), ...rounds.nodes],
		rounds.connections,
	);
	const { items } = await workflow.post({ items: [{ userName: 'jane' }, { userName }] });

	expect(JSON.stringify(items)).toContain('the node runs more than once in this execution');
	expect(own.sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a row that cannot be done goes to the error output, linked to its row, and the others are done', async () => {
	const rows = [{ userName: lockedUserName, description: 'x' }, { userName: 'bob' }];
	const goesOn = sync({ mode: 'apply' }, { onError: 'continueRegularOutput' });
	const { items } = await (
		await serve(own.client, [splitItems('Split'), goesOn, LINKED])
	).post({ items: rows });

	expect(items).toEqual([
		{ row: 'bob', name: 'bob', action: 'create', applied: true, error: null },
		expect.objectContaining({
			row: lockedUserName,
			name: lockedUserName,
			error: expect.stringContaining('is locked'),
		}),
	]);
});
