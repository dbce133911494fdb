// What the trigger remembers where an answer cannot be read, where polls overlap, and after an update.
import { SEED, type ReplacedAnswer } from '../../../sandbox';
import { createParameters } from '../harness/localCloud';
import { PolledTrigger } from '../harness/pollNode';
import { useSandbox } from '../harness/useSandbox';
import { ACCOUNT_EVENTS, summary, watchTenant } from './watchTenant';

const { userName } = SEED.mainInstance;

const sandbox = useSandbox();
const watch = watchTenant(sandbox);
const { poll, change } = watch;

describe('answers that cannot be read', () => {
	it.each<[string, ReplacedAnswer]>([
		['no list', { data: {} }],
		['rows without a role', { data: { dataList: [{ userName, databases: [{ database: 'x' }] }] } }],
	])('%s: nothing is reported, and nothing is forgotten', async (_what, answer) => {
		await poll();
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({
			rules: [{ match: { operation: 'DescribeTenantUsers' }, fault: 'answer', answer }],
		});
		await expect(poll()).rejects.toThrow(/Could not look for changes/);
		sandbox.faults.clear();

		expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
	});

	it('of the addresses leave the accounts as they were known', async () => {
		const events = [...ACCOUNT_EVENTS, 'privateLinkStatusChanged'];
		await poll({ events });
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({
			rules: [
				{
					match: { operation: 'DescribeTenantPrivateLink' },
					fault: 'answer',
					answer: { data: {} },
				},
			],
		});
		await expect(poll({ events })).rejects.toThrow(/the response has no list/);
		sandbox.faults.clear();

		expect(summary(await poll({ events }))).toEqual([['accountCreated', 'jane']]);
	});
});

describe('polls that overlap', () => {
	it('report each event once, and the newest look stays', async () => {
		await poll();
		await change(createParameters({ userName: 'jane' }));
		sandbox.faults.load({ rules: [{ fault: 'latency', ms: 200, times: 1 }] });
		const [late, early] = [poll(), poll()];
		const events = (await Promise.all([late, early])).flat();

		expect(summary(events)).toEqual([['accountCreated', 'jane']]);
		expect(await poll()).toEqual([]);
	});

	it('report it once where n8n has loaded the workflow anew, with an older memory', async () => {
		await poll();
		const older = watch.trigger.copy();
		await change(createParameters({ userName: 'jane' }));

		expect(summary(await poll())).toEqual([['accountCreated', 'jane']]);
		watch.trigger = older;
		expect(await poll()).toEqual([]);
	});
});

/** Returns what is remembered of the one tenant. */
function remembered(): { accounts: Record<string, { isLocked?: boolean; grants?: unknown }> } {
	const [snapshot] = Object.values(Object(JSON.parse(String(watch.trigger.memory.snapshots))));
	return snapshot as ReturnType<typeof remembered>;
}

it('goes on with what version 3 remembered of one tenant', async () => {
	await poll();
	const { tenant } = watch.trigger.memory;
	const snapshot = JSON.stringify(remembered());
	watch.trigger = new PolledTrigger({ version: 3, tenant, addresses: '[]', at: 1, snapshot });
	sandbox.edit({ do: 'setRoles', userName, roles: [] });

	expect(summary(await poll())).toEqual([['rolesChanged', userName]]);
	expect(watch.trigger.memory).toMatchObject({ version: 4, snapshots: expect.any(String) });
	expect(watch.trigger.memory).not.toHaveProperty('snapshot');
});

it('takes what an earlier version remembered, without a storm', async () => {
	await poll();
	const { accounts } = remembered();
	for (const account of Object.values(accounts)) {
		delete account.isLocked;
		account.grants = ['DML on another'];
	}
	const links = { 'rs-private-0001': 'PENDING_CREATE' };
	const updated = new PolledTrigger({
		tenant: watch.trigger.memory.tenant,
		addresses: '[]',
		snapshot: JSON.stringify({ accounts, links }),
	});
	watch.trigger = updated;
	const events = [...ACCOUNT_EVENTS, 'privateLinkStatusChanged'];
	sandbox.edit({ do: 'lock', userName });

	expect(summary(await poll({ events }))).toEqual([['accountLocked', userName]]);
	sandbox.edit({ do: 'setRoles', userName, roles: [] });
	expect(await poll({ events })).toMatchObject([
		{ event: 'rolesChanged', revoked: [{ database: 'testdb', role: 'DML' }], roles: [] },
	]);
});
