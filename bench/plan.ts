// What is measured how often. Wall time of one call after the other is round trips times N, whoever
// makes the calls: those contenders stop at 1,000, where one run takes a minute or two.
import type { ContenderName } from './jobs';

export const SIZES = [200, 1_000, 10_000] as const;

/** How many runs, by size: as many as SIZES has entries. */
const RUNS: Record<ContenderName, readonly number[]> = {
	// A short run is soon disturbed.
	'node-10': [9, 5, 3],
	'node-50': [9, 5, 3],
	'http-request': [9, 5, 3],
	'http-request-loop': [9, 5, 3],
	'undici-10': [3, 3, 3],
	'undici-50': [3, 3, 3],
	// No role updates, but a list in which there is nothing to update: for the ratios of CI.
	sync: [0, 0, 0],
	'node-1': [3, 1, 0],
	'curl-one': [3, 1, 0],
	'curl-each': [3, 1, 0],
};

export interface Step {
	readonly contender: ContenderName;
	readonly operations: number;
}

/**
 * Returns the steps in the order of measuring: the contenders take turns, so that what disturbs the
 * machine for a while does not fall on one of them alone. `most` limits the runs of each.
 */
export function plan(sizes: readonly number[], most: number): Step[] {
	const steps: Step[] = [];
	for (const operations of sizes) {
		const index = SIZES.findIndex((size) => size === operations);
		for (let round = 0; round < most; round += 1) {
			for (const contender of names(index, round)) steps.push({ contender, operations });
		}
	}
	return steps;
}

function names(index: number, round: number): ContenderName[] {
	const all = Object.keys(RUNS) as ContenderName[];
	return all.filter((name) => round < (RUNS[name][index] ?? 0));
}
