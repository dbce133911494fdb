// Waiting for what another process does: asked for again and again, and given up in the end.
import { setTimeout as sleep } from 'node:timers/promises';

/** Shorter than the 2 minutes that a test in a real n8n has, so that the test fails with this error. */
const LONGEST_MS = 90_000;
const SHORTEST_POLL_MS = 5;
const LONGEST_POLL_MS = 100;

type NotYet = undefined | false;

/**
 * Calls `look` again and again, after 5 ms at first and every 100 ms in the end, until it returns
 * something else than undefined or false, and returns that. Throws an Error that names `what` when
 * `timeoutMs` are over: a wait that goes on after its test has failed would keep jest from ending.
 */
export async function until<T>(
	what: string,
	look: () => T | NotYet | Promise<T | NotYet>,
	timeoutMs = LONGEST_MS,
): Promise<T> {
	const deadline = Date.now() + timeoutMs;
	for (let poll = SHORTEST_POLL_MS; ; poll = Math.min(2 * poll, LONGEST_POLL_MS)) {
		const found = await look();
		if (found !== undefined && found !== false) return found;
		if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
		await sleep(poll);
	}
}
