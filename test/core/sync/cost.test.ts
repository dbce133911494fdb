// What Sync costs: requests by the pages of the tenants and the changes, not by the rows.
import { useSandbox } from '../harness/useSandbox';
import { DML, fill, mainTenant } from './filledTenant';
import { jsonOf, sync } from './list';

const sandbox = useSandbox();

/** Every request that was answered, without the questions for a nonce. */
const requests = () => sandbox.journal.filter(({ status }) => status !== 401).length;

const change = (row: { userName: string; description: string; roles: unknown[] }) => ({
	...row,
	roles: [DML, { database: 'orders', role: 'ReadOnly' }],
});

it('1,000 rows with nothing to do: at most 25 requests, and as many for a plan as for an apply', async () => {
	const rows = fill(sandbox, mainTenant(sandbox), 1000);
	for (const mode of ['plan', 'apply']) {
		const before = requests();
		expect(jsonOf(await sync(sandbox, rows, { roleMatch: 'exact', mode }))).toMatchObject([
			{ action: 'none' },
		]);
		expect(requests() - before).toBeLessThanOrEqual(25);
	}
});

it.each([
	[10, 2 * 10 + 25 + 5],
	[1000, 2 * 1000 + 25 + 5],
])(
	'1,000 rows of which %s change: a read and a call for each, and the pages twice',
	async (count, bound) => {
		const rows = fill(sandbox, mainTenant(sandbox), 1000).map((row, index) =>
			index < count ? change(row) : row,
		);
		const { items } = await sync(
			sandbox,
			rows,
			{ mode: 'apply' },
			{ options: { concurrency: 20 } },
		);

		expect(jsonOf({ items }).filter(({ applied }) => applied)).toHaveLength(count);
		expect(requests()).toBeLessThanOrEqual(bound);
		process.stdout.write(`sync: 1,000 rows, ${count} change: ${requests()} requests\n`);
	},
);
