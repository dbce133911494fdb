// Ranges of time, as the calls about the past take them.

/** From and to, in ms since 1970. */
export interface TimeRange {
	readonly start: number;
	readonly end: number;
}

/** One question about operation events spans a month at most, as a sister API says. */
const LONGEST_MS = 31 * 24 * 60 * 60 * 1000;

/**
 * Returns the range in parts that one question may span, the newest first. Each begins at the second at which the
 * one after it ends: what happened in that second comes with both.
 */
export function partsOfRange({ start, end }: TimeRange): TimeRange[] {
	const parts: TimeRange[] = [];
	for (let to = end; to > start; to -= LONGEST_MS) {
		parts.push({ start: Math.max(start, to - LONGEST_MS), end: to });
	}
	return parts;
}

/** Returns a range as the pages write times (UTC): with whole seconds, and none of it left out. */
export function queryOfRange({ start, end }: TimeRange): { startTime: string; endTime: string } {
	return {
		startTime: inSeconds(Math.floor(start / 1000)),
		endTime: inSeconds(Math.ceil(end / 1000)),
	};
}

function inSeconds(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
