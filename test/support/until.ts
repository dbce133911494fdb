// Waiting for what another process does: asked for again and again, and given up in the end.
import { setTimeout as sleep } from 'node:timers/promises';

/** Shorter than the minute that most tests have, so that they fail with this error. */
const LONGEST_MS = 45_000;
/** For what n8n does once a minute. */
export const OVER_A_MINUTE_MS = 90_000;
const SHORTEST_POLL_MS = 5;
const LONGEST_POLL_MS = 100;

type Look<T> = () => T | NotYet | Promise<T | NotYet>;
type NotYet = undefined | false;

/**
 * Calls `look` again and again, after 5 ms at first and every 100 ms in the end, until it returns
 * something else than undefined or false, and returns that. Throws an Error that names `what` when
 * `timeoutMs` are over, also where `look` does not end: a wait that goes on after its test has failed
 * would keep jest from ending.
 */
export async function until<T>(what: string, look: Look<T>, timeoutMs = LONGEST_MS): Promise<T> {
	const end = new AbortController();
	const late = async () => {
		await sleep(timeoutMs, undefined, { signal: end.signal });
		throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
	};
	try {
		return await Promise.race([lookedFor(look, end.signal), late()]);
	} finally {
		end.abort();
	}
}

async function lookedFor<T>(look: Look<T>, signal: AbortSignal): Promise<T> {
	for (let poll = SHORTEST_POLL_MS; ; poll = Math.min(2 * poll, LONGEST_POLL_MS)) {
		const found = await look();
		if (found !== undefined && found !== false) return found;
		await sleep(poll, undefined, { signal });
	}
}
