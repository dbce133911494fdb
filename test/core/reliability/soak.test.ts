// Thousands of items through a faulty cloud: what the output claims is what the cloud holds.
import fc from 'fast-check';

import { startSandbox, type FaultName, type Sandbox } from '../../sandbox';
import {
	errorOf,
	findFalseClaims,
	MIXED_FAULTS,
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

it('claims nothing that is not so, with ten other seeds', async () => {
	const seeds = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
	const schedules = seeds.map((seed) => ({ seed, probability: 0.15, faults: MIXED_FAULTS }));

	expect(await falseClaimsUnder(schedules, 100)).toEqual([]);
}, 120_000);

const schedule = fc.record({
	seed: fc.nat(),
	probability: fc.double({ min: 0.05, max: 0.7, noNaN: true }),
	faults: fc.subarray([...MIXED_FAULTS], { minLength: 1 }),
});

it('claims nothing that is not so, under any schedule of faults', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(schedule, { minLength: 8, maxLength: 8 }), async (schedules) => {
			expect(await falseClaimsUnder(schedules, 15)).toEqual([]);
		}),
		{ numRuns: 3, endOnFailure: true },
	);
}, 240_000);

interface Schedule {
	readonly seed: number;
	readonly probability: number;
	readonly faults: readonly FaultName[];
}

/** Onboards under each schedule in a cloud of its own, all at once: most of the time is waiting. */
async function falseClaimsUnder(schedules: readonly Schedule[], count: number): Promise<string[]> {
	const claims = await Promise.all(
		schedules.map(async ({ seed, probability, faults }) => {
			const own = await startSandbox();
			own.faults.load({ seed, rules: mixedFaults(probability, faults) });
			const rows = people(count);
			const result = await onboard(own, rows, 20);
			await own.close();
			return findFalseClaims(own, rows, result).map((claim) => `seed ${seed}: ${claim}`);
		}),
	);
	return claims.flat();
}

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
