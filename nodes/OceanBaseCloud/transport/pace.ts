// How fast a run sends. A service that takes a few requests a second refuses the others with 429: if each
// item only waited by itself, all of them would come back at once, and the last ones would fail.
import { NetworkError } from '../../../credentials/http/networkError';
import type { HttpResponse } from '../../../credentials/http/response';
import { readRetryAfter } from '../../../credentials/http/retryAfter';
import { settle } from '../outcome';
import { pauseUnlessCancelled } from './growingPauses';

const SECOND_MS = 1_000;

/** A run that was told to slow down keeps at least this far below what the service took before. */
const FIRST_SLOWDOWN = 1.1;
const SLOWDOWN = 1.3;
/** Requests a second at least: at its beginning a run has seen little of what the service takes. */
const SLOWEST_START = 5;
/** With each request that the service takes, the gap shrinks. */
const SPEED_UP = 0.96;
/** Treated as no wait at all. */
const SMALLEST_GAP_MS = 2;
const LONGEST_GAP_MS = 10_000;
/** A service that asks for more is asked again after this: it may have meant one call only. */
const LONGEST_HOLD_MS = 20_000;

export class Pace {
	/** Between the starts of two requests; 0 while the service takes whatever comes. */
	#gapMs = 0;
	#nextAt = 0;
	#heldUntil = 0;
	#slowedAt = 0;
	#refusedInARow = 0;
	/** How many requests the service took in about the last second. */
	#taken = 0;
	#takenAt = 0;

	/** Resolves when the next request may go, or when the signal is aborted. */
	async turn(signal: AbortSignal | undefined): Promise<void> {
		while (!signal?.aborted) {
			const now = Date.now();
			const at = Math.max(now, this.#heldUntil, this.#nextAt);
			this.#nextAt = at + this.#gapMs;
			if (at === now) return;
			await pauseUnlessCancelled(at - now, signal);
			// Others may have been told meanwhile to wait longer.
			if (Date.now() >= this.#heldUntil) return;
		}
	}

	/** Sends and learns from what comes of it. Returns and throws what `send` does. */
	async watch(send: () => Promise<HttpResponse>): Promise<HttpResponse> {
		const sentAt = Date.now();
		const sent = await settle(send());
		if (!sent.ok) {
			const { error } = sent;
			const isBusy = error instanceof NetworkError && error.problem === 'busy';
			if (isBusy) this.#slowDown(sentAt, error.retryAfterMs);
			throw error;
		}
		if (sent.value.statusCode === 429) this.#slowDown(sentAt, readRetryAfter(sent.value));
		else this.#speedUp();
		return sent.value;
	}

	#slowDown(sentAt: number, askedMs = 0): void {
		const now = Date.now();
		this.#refusedInARow += 1;
		// One that stands alone is for its own item to wait for.
		const holdMs = this.#refusedInARow > 1 ? Math.min(askedMs, LONGEST_HOLD_MS) : 0;
		this.#heldUntil = Math.max(this.#heldUntil, now + holdMs);
		// Calls that were under way when the run slowed down say nothing about the new pace.
		if (sentAt < this.#slowedAt) return;
		this.#slowedAt = now;
		const gap =
			this.#gapMs === 0
				? (FIRST_SLOWDOWN * SECOND_MS) / Math.max(SLOWEST_START, this.#recentlyTaken(now))
				: this.#gapMs * SLOWDOWN;
		this.#gapMs = Math.min(gap, LONGEST_GAP_MS);
		this.#nextAt = Math.max(this.#nextAt, now + this.#gapMs);
	}

	#speedUp(): void {
		const now = Date.now();
		this.#refusedInARow = 0;
		this.#taken = this.#recentlyTaken(now) + 1;
		this.#takenAt = now;
		const gap = this.#gapMs * SPEED_UP;
		this.#gapMs = gap < SMALLEST_GAP_MS ? 0 : gap;
	}

	#recentlyTaken(now: number): number {
		return this.#taken * Math.exp((this.#takenAt - now) / SECOND_MS);
	}
}
