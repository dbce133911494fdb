// A tenant of many pages: several are under way at the same time, but no more requests than Concurrency says.
import type { FaultName } from '../../../sandbox';
import { useSandbox } from '../harness/useSandbox';
import { fill, mainTenant } from './filledTenant';
import { jsonOf, sync } from './list';

const sandbox = useSandbox();

const DELAY_MS = 150;
const REFUSAL = { fault: '429', retryAfter: '2', times: 1 } as const;
const AT_ONCE = { concurrency: 10, maxTries: 5 };

/** The most requests that were under way at the same time. */
function mostAtOnce(): number {
	const times = sandbox.journal.map(({ at }) => Date.parse(at));
	const underWayAt = (now: number) => times.filter((at) => at <= now && now < at + DELAY_MS).length;
	return Math.max(...times.map(underWayAt));
}

it.each([
	[1, 1, 1],
	[2, 2, 2],
	[10, 2, 3],
])(
	'with Concurrency %i, %i to %i requests for 10 pages are under way at once',
	async (concurrency, least, most) => {
		const rows = fill(sandbox, mainTenant(sandbox), 995);
		sandbox.faults.load({ rules: [], delayMs: DELAY_MS });
		const { items } = await sync(sandbox, rows, { mode: 'plan' }, { options: { concurrency } });

		expect(jsonOf({ items })).toMatchObject([{ action: 'none' }]);
		expect(mostAtOnce()).toBeGreaterThanOrEqual(least);
		expect(mostAtOnce()).toBeLessThanOrEqual(most);
		const pages = sandbox.journal.filter(({ status }) => status === 200);
		const read = pages.map(({ query }) => Number(query['pageNumber']));
		expect(read.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	},
);

it.each<FaultName>(['500-before', 'cut-after', 'empty', 'html-200', '429'])(
	'a page that meets %s is read again, and the list is complete',
	async (fault) => {
		const rows = fill(sandbox, mainTenant(sandbox), 700);
		sandbox.faults.load({
			rules: [{ match: { operation: 'DescribeTenantUsers' }, fault, probability: 0.3 }],
		});
		const run = await sync(sandbox, rows, { mode: 'plan' }, { options: AT_ONCE });

		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toMatchObject([{ action: 'none' }]);
		expect(sandbox.faults.counts()[fault]).toBeGreaterThan(0);
	},
);

it('an account that moves to a page that was read already is not planned as a new one', async () => {
	const rows = fill(sandbox, mainTenant(sandbox), 700);
	const { userName = '' } = rows[0] ?? {};
	sandbox.editWhen({
		when: 'before',
		match: { operation: 'DescribeTenantUsers', query: { pageNumber: '2' } },
		edits: [{ do: 'deleteAccount', userName }],
	});

	const planned = jsonOf(
		await sync(sandbox, rows.slice(1), { mode: 'plan' }, { options: AT_ONCE }),
	);
	expect(planned).toMatchObject([{ action: 'none' }]);
});

it('a page that waits for its turn waits as long as the service asks those before it to', async () => {
	const rows = fill(sandbox, mainTenant(sandbox), 995);
	const match = { operation: 'DescribeTenantUsers' };
	const rules = ['3', '4'].map((pageNumber) => ({
		...REFUSAL,
		match: { ...match, query: { pageNumber } },
	}));
	sandbox.faults.load({ rules });
	await sync(sandbox, rows, { mode: 'plan' }, { options: { concurrency: 1, maxTries: 5 } });

	const { journal } = sandbox;
	const refused = journal.flatMap(({ fault, at }) => (fault === '429' ? [Date.parse(at)] : []));
	expect(refused).toHaveLength(2);
	// The first refusal may be about one call only.
	const [, second = NaN] = refused;
	const waited = journal.map(({ at }) => Date.parse(at) - second);
	expect(waited.filter((ms) => ms > 0 && ms < 1_900)).toEqual([]);
	expect(waited.filter((ms) => ms >= 1_900)).not.toEqual([]);
});
