// When a call is tried again, and how long to wait before that.
import { UntrustedResponseError } from '../../../credentials/digest/nonceLease';
import { NetworkError, type NetworkProblem } from '../../../credentials/http/networkError';
import { settle } from '../outcome';
import {
	ExplainedFailure,
	NonceRefused,
	ServiceFailure,
	UnclearOutcome,
	UnreadableAnswer,
} from './failures';
import { pauseUnlessCancelled } from './growingPauses';

export interface RetryPolicy {
	/** How many times a call is sent at most: 1 means never again. */
	readonly maxTries: number;
	/** No further try starts when more than this has passed since the first one, in ms. */
	readonly maxTimeMs: number;
}

/**
 * What follows a failure that leaves open whether a call was carried out. `read`: nothing, it changes
 * nothing. `sendAgain`: twice is the same as once. A function: it must not be done twice, and the function
 * reads back whether it was done: it resolves to the result if so, to undefined if not, and throws an
 * ExplainedFailure for a third case.
 */
export type WhenUnclear<T> = 'read' | 'sendAgain' | (() => Promise<T | undefined>);

const MAY_HAVE_BEEN_DONE = [UnreadableAnswer, UnclearOutcome, UntrustedResponseError];

/** Another try meets the same. */
const IN_VAIN: ReadonlySet<NetworkProblem> = new Set([
	'blocked',
	'cancelled',
	'proxy',
	'untrusted',
]);

/** The service never saw the request. */
const NEVER_ARRIVED: ReadonlySet<NetworkProblem> = new Set([
	'blocked',
	'busy',
	'proxy',
	'refused',
	'unknownHost',
	'untrusted',
]);

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;

/**
 * Runs `attempt` until it succeeds, fails in a way that another try cannot mend, or the policy
 * ends. What the last attempt threw goes through; in an UnclearOutcome if the call may have been
 * carried out. An attempt calls `begin` when it goes out: what it waits for before is not counted. Before
 * another one, waits as long as the service asks for, otherwise twice as long each time, with jitter.
 */
export async function withRetries<T>(
	policy: RetryPolicy,
	whenUnclear: WhenUnclear<T>,
	cancelSignal: AbortSignal | undefined,
	attempt: (begin: () => void) => Promise<T>,
): Promise<T> {
	let start = Infinity;
	const begin = () => (start = Math.min(start, Date.now()));
	const canReadBack = typeof whenUnclear === 'function';
	let mayHaveBeenDone = false;
	let fellSilent = false;
	for (let tries = 1; ; tries += 1) {
		const tried = await settle(attempt(begin));
		if (tried.ok) return tried.value;
		const { error } = tried;
		mayHaveBeenDone ||= whenUnclear !== 'read' && isUnclear(error);
		fellSilent ||= mayHaveBeenDone && isSilence(error);
		if (mayHaveBeenDone && canReadBack) {
			// Also after a later, clear refusal: what was not there a moment ago may have been under way.
			const readBack = await settle(whenUnclear());
			if (!readBack.ok) throw explainedOr(readBack.error, new UnclearOutcome(error));
			if (readBack.value !== undefined) return readBack.value;
		}
		const pause = pauseBefore(tries, error);
		const isLate = Date.now() + pause - start > policy.maxTimeMs;
		if (tries < policy.maxTries && !isLate && isTransient(error)) {
			await pauseUnlessCancelled(pause, cancelSignal);
			if (!cancelSignal?.aborted) continue;
		}
		// A server that fell silent may still be at work when the read-back finds nothing.
		const isOpen = canReadBack ? fellSilent : mayHaveBeenDone;
		throw isOpen ? new UnclearOutcome(error) : error;
	}
}

// What the read-back found out is better than a doubt.
function explainedOr(error: unknown, otherwise: UnclearOutcome): unknown {
	return error instanceof ExplainedFailure ? error : otherwise;
}

/** Tells whether the same call may succeed later. */
export function isTransient(error: unknown): boolean {
	if (error instanceof NetworkError) return !IN_VAIN.has(error.problem);
	if (error instanceof UnreadableAnswer || error instanceof NonceRefused) return true;
	return error instanceof ServiceFailure && isTransientStatus(error.httpStatus);
}

/** Tells whether a call that failed like this may have been carried out all the same. */
function isUnclear(error: unknown): boolean {
	if (error instanceof NetworkError) {
		return !error.isBeforeCall && !NEVER_ARRIVED.has(error.problem);
	}
	if (MAY_HAVE_BEEN_DONE.some((kind) => error instanceof kind)) return true;
	return error instanceof ServiceFailure && (error.httpStatus === 408 || error.httpStatus >= 500);
}

function isSilence(error: unknown): boolean {
	if (error instanceof NetworkError) return isUnclear(error);
	return error instanceof ServiceFailure && [408, 504].includes(error.httpStatus);
}

function isTransientStatus(status: number): boolean {
	return status === 408 || status === 429 || status >= 500;
}

function pauseBefore(tries: number, error: unknown): number {
	const isAnswer = error instanceof ServiceFailure || error instanceof NetworkError;
	const asked = isAnswer ? error.retryAfterMs : undefined;
	const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
	const jittered = longest * (0.5 + Math.random() / 2);
	// Spread out, so that many items that were told the same moment do not all come at once.
	return asked === undefined ? jittered : Math.max(jittered, asked + jittered * 0.2);
}
