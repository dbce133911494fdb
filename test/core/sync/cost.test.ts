// What Sync costs: requests by the pages of the tenants and the changes, not by the rows.
import { useSandbox } from '../harness/useSandbox';
import { DML, fill, mainTenant } from './filledTenant';
import { answeredBy, jsonOf, sync } from './list';

const sandbox = useSandbox();

const requests = () => answeredBy(sandbox);

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

it('1,000 rows of which 10 change: a read and a call for each, and the pages twice', async () => {
	const rows = fill(sandbox, mainTenant(sandbox), 1000).map((row, index) =>
		index < 10 ? change(row) : row,
	);
	const { items } = await sync(sandbox, rows, { mode: 'apply' });

	expect(jsonOf({ items }).filter(({ applied }) => applied)).toHaveLength(10);
	expect(requests()).toBeLessThanOrEqual(2 * 10 + 25 + 5);
});
