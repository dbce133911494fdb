// Medians and spread of a few runs.

/** Returns the middle of the values, or the mean of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing');
	return (upper + lower) / 2;
}

/** Returns half the distance between the largest and the smallest, as a share of the median. */
export function spread(values: readonly number[]): number {
	return (Math.max(...values) - Math.min(...values)) / 2 / median(values);
}

/**
 * Takes the figures of two contenders that took turns, returns their ratios, round by round: what slowed
 * the machine down for a while slowed down both. None where a contender did not run.
 */
export function pairedRatios(own: readonly number[], other: readonly number[]): number[] {
	return own.slice(0, other.length).map((value, index) => value / (other[index] ?? NaN));
}
