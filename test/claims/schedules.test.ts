// Fewer people under many schedules of faults: what the output claims is what the cloud holds.
import fc from 'fast-check';

import { startSandbox, type FaultName } from '../../sandbox';
import { findFalseClaims, MIXED_FAULTS, mixedFaults, onboard, people } from './onboarding';

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
		fc.asyncProperty(fc.array(schedule, { minLength: 12, maxLength: 12 }), async (schedules) => {
			expect(await falseClaimsUnder(schedules, 15)).toEqual([]);
		}),
		{ numRuns: 1, endOnFailure: true },
	);
}, 240_000);

interface Schedule {
	readonly seed: number;
	readonly probability: number;
	readonly faults: readonly FaultName[];
}

/** In seconds: where most requests fail, nobody waits for a happy end. */
const PATIENCE = { maxTime: 15, readBackTime: 5 };

/** Onboards under each schedule in a cloud of its own, all at once: most of the time is waiting. */
async function falseClaimsUnder(schedules: readonly Schedule[], count: number): Promise<string[]> {
	const claims = await Promise.all(
		schedules.map(async ({ seed, probability, faults }) => {
			const own = await startSandbox();
			own.faults.load({ seed, rules: mixedFaults(probability, faults) });
			const rows = people(count);
			const result = await onboard(own, rows, { concurrency: 20, ...PATIENCE });
			await own.close();
			return findFalseClaims(own, rows, result).map((claim) => `seed ${seed}: ${claim}`);
		}),
	);
	return claims.flat();
}
