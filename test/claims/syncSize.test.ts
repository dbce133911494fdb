// The size of what Sync plans: one tenant with very many accounts, and very many tenants.
import { SEED } from '../../sandbox';
import { useSandbox } from '../core/harness/useSandbox';
import { fill, mainTenant } from '../core/sync/filledTenant';
import { answeredBy, ELSEWHERE, jsonOf, sync } from '../core/sync/list';

const sandbox = useSandbox();
const { instanceId } = SEED.mainInstance;

const requests = () => answeredBy(sandbox);

it('10,000 accounts in one tenant, and 10 in each of 1,000 tenants', async () => {
	const tenant = mainTenant(sandbox);
	const many = fill(sandbox, tenant, 10_000);
	const [one, first] = [Date.now(), requests()];
	expect(jsonOf(await sync(sandbox, many))).toMatchObject([{ action: 'none' }]);
	report('10,000 accounts in one tenant', one, requests() - first);
	expect(requests() - first).toBeLessThanOrEqual(110);

	const tenants = Array.from({ length: 1000 }, (_none, index) => `t_${index}`);
	const rows = tenants.flatMap((id) => {
		const own = { ...tenant, tenantId: id, users: new Map() };
		sandbox.cloud.instances.get(instanceId)?.tenants.set(id, own);
		return fill(sandbox, own, 10).map((row) => ({ ...row, instanceId, tenantId: id }));
	});
	const [other, second] = [Date.now(), requests()];
	expect(jsonOf(await sync(sandbox, rows, ELSEWHERE))).toMatchObject([{ action: 'none' }]);
	report('1,000 tenants with 10 accounts each', other, requests() - second);
	expect(requests() - second).toBeLessThanOrEqual(1000);
});

it('1,000 rows that all change: a read and a call for each, and the pages twice', async () => {
	const rows = fill(sandbox, mainTenant(sandbox), 1000).map((row) => ({
		...row,
		roles: [...row.roles, { database: 'orders', role: 'ReadOnly' }],
	}));
	const [begun, before] = [Date.now(), requests()];
	const fast = { options: { concurrency: 20 } };
	const { items } = await sync(sandbox, rows, { mode: 'apply' }, fast);

	expect(jsonOf({ items }).filter(({ applied }) => applied)).toHaveLength(1000);
	expect(requests() - before).toBeLessThanOrEqual(2 * 1000 + 25 + 5);
	report('1,000 rows that all change', begun, requests() - before);
});

function report(what: string, since: number, count: number): void {
	const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
	process.stdout.write(
		`sync: ${what}: ${count} requests, ${Date.now() - since} ms, heap ${megabytes} MB\n`,
	);
}
