// What a request came to, in one word.
import type { JournalEntry } from './journal';

/**
 * - open: it is still under way.
 * - done: it did what was asked for.
 * - challenge: a 401 that hands out a nonce, which is how the digest begins and goes on. No error.
 * - failed: everything else that was answered.
 * - cut: it was not answered.
 */
export type Verdict = 'open' | 'done' | 'challenge' | 'failed' | 'cut';

/** A client that signed rightly, with a nonce that is no good any more, or asked for its first one. */
const ASKS_FOR_A_NONCE: ReadonlySet<string> = new Set([
	'challenged',
	'nonce-unknown',
	'nonce-expired',
	'nonce-of-other-address',
	'nonce-used',
]);

export function verdictOf(entry: JournalEntry, isOpen: boolean): Verdict {
	const { status, outcome, operation } = entry;
	if (isOpen) return 'open';
	if (status === 0) return 'cut';
	if (status === 401 && ASKS_FOR_A_NONCE.has(outcome)) return 'challenge';
	return status < 300 && outcome === operation ? 'done' : 'failed';
}
