// The trigger: what it reports, and that it neither loses nor repeats anything.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { byId, createParameters, updateRolesParameters } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';
import { ACCOUNT_EVENTS, summary, watchTenant } from './watchTenant';

const { instanceId, crowdedTenantId, userName } = SEED.mainInstance;

const sandbox = useSandbox();
const { poll, change } = watchTenant(sandbox);

it('is silent on the first poll, and on one where nothing happened', async () => {
	expect(await poll()).toEqual([]);
	expect(await poll()).toEqual([]);
});

it('reports accounts that were created, changed, locked, unlocked and removed, each once', async () => {
	await poll();
	await change(createParameters({ userName: 'jane' }));
	await change(updateRolesParameters({ roles: { values: [{ database: 'orders', role: 'DDL' }] } }));
	sandbox.edit(
		{ do: 'lock', userName: SEED.mainInstance.adminUserName },
		{ do: 'unlock', userName: SEED.mainInstance.lockedUserName },
		{ do: 'deleteAccount', userName: SEED.mainInstance.readonlyUserName },
	);

	const events = await poll();
	expect(summary(events)).toEqual([
		['accountLocked', SEED.mainInstance.adminUserName],
		['accountRemoved', SEED.mainInstance.readonlyUserName],
		['accountCreated', 'jane'],
		['accountUnlocked', SEED.mainInstance.lockedUserName],
		['rolesChanged', userName],
	]);
	expect(events.at(-1)).toMatchObject({
		granted: [{ database: 'orders', role: 'DDL' }],
		revoked: [{ database: 'testdb', role: 'DML' }],
		roles: [{ database: 'orders', role: 'DDL' }],
	});
	expect(await poll()).toEqual([]);
});

it('reports only the chosen events', async () => {
	await poll({ events: ['accountRemoved'] });
	await change(createParameters({ userName: 'jane' }));

	expect(await poll({ events: ['accountRemoved'] })).toEqual([]);
});

it('loses nothing when a poll fails, and repeats nothing after it', async () => {
	await poll();
	await change(createParameters({ userName: 'jane' }));
	sandbox.faults.load({ rules: [{ fault: 'success-false' }] });
	await expect(poll()).rejects.toThrow(/Could not look for changes/);
	sandbox.faults.clear();

	expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
	expect(await poll()).toEqual([]);
});

it('starts anew, in silence, for another tenant', async () => {
	await poll();

	expect(await poll({ tenantId: byId(crowdedTenantId) })).toEqual([]);
});

it('sees every account of a tenant that has several pages of them', async () => {
	const crowded = { tenantId: byId(crowdedTenantId) };
	await poll(crowded);
	const last = sandbox.cloud.users(instanceId, crowdedTenantId).at(-1)?.userName ?? '';
	sandbox.edit({ do: 'deleteAccount', userName: last, tenantId: crowdedTenantId });

	expect(summary(await poll(crowded))).toEqual([['accountRemoved', last]]);
});

it('does not call an account removed that a list has lost between two pages', async () => {
	await poll();
	sandbox.edit({ do: 'deleteAccount', userName });
	sandbox.editWhen({
		when: 'after',
		match: { operation: 'DescribeTenantUsers' },
		edits: [{ do: 'createAccount', userName, roles: [{ database: 'testdb', role: 'DML' }] }],
	});

	expect(await poll()).toEqual([]);
});

it('does not forget the accounts while it is told to watch addresses only', async () => {
	await poll();
	await poll({ events: ['privateLinkStatusChanged'] });
	await change(createParameters({ userName: 'jane' }));

	expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
});

it('gives an example of each event in a manual run, and remembers nothing', async () => {
	const events = await poll({}, 'manual');

	expect(events.map(({ event }) => event).sort()).toEqual([...ACCOUNT_EVENTS].sort());
	for (const event of events) {
		expect(event).toMatchObject({ test: true, userName: 'example_account', instanceId });
	}
	expect(events.find(({ event }) => event === 'accountLocked')?.userStatus).toBe('LOCKED');
	await change(createParameters({ userName: 'jane' }));
	expect(await poll()).toEqual([]);
});

it('is not confused by an account called __proto__', async () => {
	await poll();
	sandbox.edit({ do: 'createAccount', userName: '__proto__' });

	expect(summary(await poll())).toEqual([['accountCreated', '__proto__']]);
	expect(await poll()).toEqual([]);
});

it('reads its parameters like the node: one event as text, locators without a mode', async () => {
	const loose = {
		events: 'accountCreated',
		instanceId: { __rl: true, value: instanceId },
		tenantId: { __rl: true, value: SEED.mainInstance.tenantId },
	};
	await poll(loose);
	await change(createParameters({ userName: 'jane' }));

	expect(summary(await poll(loose))).toEqual([['accountCreated', 'jane']]);
});

it.each<[INodeParameters[string], RegExp]>([
	[['accountCreated', 'acountLocked'], /There is no event "acountLocked"/],
	['accountcreated', /There is no event "accountcreated"/],
	['={{ null }}', /Events is empty/],
	[[], /Events is empty/],
])('refuses the events %j', async (events, message) => {
	await expect(poll({ events })).rejects.toThrow(message);
	expect(sandbox.journal).toEqual([]);
});
