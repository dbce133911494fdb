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
	sandbox.faults.load({ rules: [], requestsPerSecond: 20 });
	const started = Date.now();
	setTimeout(() => sandbox.faults.clear(), 1_000);
	const { items } = await create(600);

	expect(items.filter(({ json }) => json.created === true)).toHaveLength(600);
	// 600 at 20 a second would take 30 s.
	expect(Date.now() - started).toBeLessThan(15_000);
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
