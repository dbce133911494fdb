// What is measured how often. Wall time of one call after the other is round trips times N, whoever
// makes the calls: those contenders stop at 200. At 10,000, where a run takes minutes, one has to do.
import { LISTERS, UPDATERS, type Lister, type Updater } from './jobs';
import type { Step } from './runContender';

export const SIZES = [200, 1_000, 10_000] as const;

/** How many runs, by size: as many as SIZES has entries. */
type Runs = readonly [number, number, number];

const UPDATES: Record<Updater, Runs> = {
	// A short run is soon disturbed.
	'node-10': [9, 5, 1],
	'node-50': [9, 5, 1],
	'http-request': [9, 5, 1],
	'http-request-loop': [9, 5, 0],
	'undici-10': [3, 3, 0],
	'undici-50': [3, 3, 0],
	'node-1': [3, 0, 0],
	'curl-one': [3, 0, 0],
	'curl-each': [3, 0, 0],
};

/** Nobody, one in a hundred, all. */
export const SHARES = [0, 0.01, 1] as const;

// A read and a write for each row cost the same whatever changes.
const ALL_CHANGE = [1] as const;

const LISTS: Record<Lister, { readonly runs: Runs; readonly shares: readonly number[] }> = {
	'list-plan': { runs: [0, 3, 1], shares: SHARES },
	'list-apply': { runs: [0, 3, 1], shares: SHARES },
	'list-create': { runs: [0, 3, 1], shares: SHARES },
	'list-http-request': { runs: [0, 3, 1], shares: ALL_CHANGE },
	'list-curl': { runs: [0, 1, 0], shares: ALL_CHANGE },
};

/**
 * Returns the steps in the order of measuring: the contenders take turns, so that what disturbs the
 * machine for a while does not fall on one of them alone. `most` limits the runs of each.
 */
export function plan(sizes: readonly number[], most: number): Step[] {
	return sizes.flatMap((operations) => {
		const index = SIZES.findIndex((size) => size === operations);
		return Array.from({ length: most }, (_, round) => [
			...updates(operations, index, round),
			...lists(operations, index, round),
		]).flat();
	});
}

function updates(operations: number, index: number, round: number): Step[] {
	return UPDATERS.filter((name) => round < (UPDATES[name][index] ?? 0)).map((contender) => ({
		contender,
		operations,
	}));
}

function lists(operations: number, index: number, round: number): Step[] {
	return LISTERS.filter((name) => round < (LISTS[name].runs[index] ?? 0)).flatMap((contender) =>
		LISTS[contender].shares.map((share) => ({
			contender,
			operations,
			changing: operations * share,
		})),
	);
}
