// Thousands of items through a faulty cloud: what the output claims is what the cloud holds.
import { startSandbox, type Sandbox } from '../../../sandbox';
import {
	errorOf,
	findFalseClaims,
	mixedFaults,
	onboard,
	people,
	type Onboarded,
} from './onboarding';

let cloud: Sandbox;

beforeEach(async () => {
	cloud = await startSandbox();
});
afterEach(async () => await cloud.close());

const failures = ({ accounts, allowed }: Onboarded) =>
	[...accounts, ...allowed].map(errorOf).filter((error) => error !== undefined);

it('onboards 2,000 people at concurrency 20 with 15 % faults, and a second run changes nothing', async () => {
	const rows = people(2000);
	cloud.faults.load({ seed: 1, rules: mixedFaults(0.15) });
	const first = await onboard(cloud, rows, 20);

	expect(findFalseClaims(cloud, rows, first)).toEqual([]);
	expect(first.accounts).toHaveLength(2000);
	expect(failures(first).length).toBeLessThan(200);
	report('2,000 items, seed 1', first);

	cloud.faults.clear();
	const rest = await onboard(cloud, rows, 20);
	expect(failures(rest)).toEqual([]);
	const before = JSON.stringify(stateOf(cloud));
	const again = await onboard(cloud, rows, 20);
	expect(failures(again)).toEqual([]);
	expect(again.accounts.every(({ json }) => json.created === false)).toBe(true);
	expect(JSON.stringify(stateOf(cloud))).toBe(before);
}, 240_000);

function stateOf({ cloud: state }: Sandbox): unknown {
	return [...state.instances.values()].flatMap(({ instanceId, tenants }) =>
		[...tenants.values()].map(({ tenantId, addresses }) => [
			state.users(instanceId, tenantId),
			[...addresses.keys()].map((address) => state.allowlist(instanceId, tenantId, address)),
		]),
	);
}

function report(name: string, result: Onboarded): void {
	const met = Object.values(cloud.faults.counts()).reduce((sum, count) => sum + count, 0);
	process.stdout.write(
		`soak: ${name}: ${cloud.journal.length} requests, ${met} faults, ${failures(result).length} honest errors\n`,
	);
}
