// A service that takes a few requests a second: the run as a whole slows down, and finds its way up again.
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

const create = async (count: number, prefix = 'user') =>
	await runNode({
		credential: credentialFor(sandbox),
		items: Array.from({ length: count }, (_unused, index) => ({ userName: `${prefix}_${index}` })),
		parameters: createParameters({ options: {} }),
		onError: 'continueRegularOutput',
	});

const refused = () => sandbox.journal.filter(({ outcome }) => outcome === '429').length;

it('creates 60 accounts at 5 requests a second with the default options, and none fails', async () => {
	sandbox.faults.load({ rules: [], requestsPerSecond: 5 });
	const { items } = await create(60);

	expect(items.filter(({ json }) => json.created === true)).toHaveLength(60);
	// 10 are under way when the run learns of the limit. Without a common pace it is more than 100.
	expect(refused()).toBeLessThan(40);
}, 60_000);

it('is as fast as before when the limit is gone', async () => {
	const timed = async (count: number, team: string) => {
		const started = Date.now();
		const { items } = await create(count, team);
		expect(items.filter(({ json }) => json.created === true)).toHaveLength(count);
		return Date.now() - started;
	};
	const before = await timed(200, 'before');
	sandbox.faults.load({ rules: [], requestsPerSecond: 20 });
	setTimeout(() => sandbox.faults.clear(), 1_000);
	const after = await timed(600, 'after');

	// Three times as many; the limit, and what it takes to trust the service again. At 20 a second: 30 s.
	expect(after).toBeLessThan(Math.min(28_000, 2 * 3 * before + 4_000));
}, 60_000);

it('holds all items back for as long as the service asks', async () => {
	const rule = { fault: '429', retryAfter: '2', times: 3 } as const;
	sandbox.faults.load({ rules: [rule] });
	await create(20, 'held');

	const timeOf = ({ at }: { at: string }) => Date.parse(at);
	const told = sandbox.journal.filter(({ fault }) => fault === '429').map(timeOf);
	const after = sandbox.journal.map((entry) => timeOf(entry) - (told[0] ?? NaN));
	expect(told).toHaveLength(3);
	expect(after.filter((ms) => ms > 300)).not.toEqual([]);
	expect(after.filter((ms) => ms > 300 && ms < 1_900)).toEqual([]);
}, 30_000);
