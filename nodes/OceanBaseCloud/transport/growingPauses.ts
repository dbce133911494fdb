// Waiting for a list to show what was written: it may be late, and nothing says how late.
import { sleep } from 'n8n-workflow';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;
const LONGEST_SLICE_MS = 250;

/**
 * Returns the pauses between looks, in ms: the first look is at once, each pause is twice the one
 * before, and all of them together last as long as `totalMs`.
 */
export function growingPauses(totalMs: number): number[] {
	const pauses = [0];
	let left = totalMs;
	for (let pause = FIRST_PAUSE_MS; left > 0; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
		pauses.push(Math.min(pause, left));
		left -= pause;
	}
	return pauses;
}

/** Waits for `ms`, or until the signal is aborted, which is looked at now and then. */
export async function pauseUnlessCancelled(
	ms: number,
	signal: Pick<AbortSignal, 'aborted'> | undefined,
): Promise<void> {
	const end = Date.now() + ms;
	while (!signal?.aborted && Date.now() < end) {
		await sleep(Math.min(LONGEST_SLICE_MS, end - Date.now()));
	}
}
