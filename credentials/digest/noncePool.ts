// Which nonce a request uses: nonces that a server has accepted wait here for the next request, and each
// nonce is counted here, whichever challenge brought it.
import type { DigestChallenge } from './challenge';

/** A server's challenge and how often its nonce was used. */
export interface Nonce {
	readonly challenge: DigestChallenge;
	/** How many requests have used this nonce. */
	uses: number;
	/** For the -sess algorithms, whose HA1 belongs to the first cnonce that was used with the nonce. */
	sessionCnonce?: string;
}

interface IdleNonce {
	readonly nonce: Nonce;
	/** When it was put back, in ms since 1970. */
	readonly since: number;
}

export interface NoncePoolLimits {
	/** How many nonces wait for one key: the newest stay. */
	readonly idlePerKey: number;
	/** How many keys have nonces waiting: the ones used last stay. */
	readonly keys: number;
	/** How long a nonce waits, in ms. Older ones are forgotten: the server most likely did so too. */
	readonly idleMs: number;
	/** Of how many nonces the uses are remembered: of those that were met last. */
	readonly counted: number;
}

const DEFAULT_LIMITS: NoncePoolLimits = {
	idlePerKey: 50,
	keys: 200,
	idleMs: 5 * 60_000,
	counted: 2_000,
};

/**
 * Idle nonces by key (one key for each server, user and secret). Taking a nonce removes it, so that
 * nc rises in the order of sending: servers that count nc strictly refuse anything else. Two requests
 * share a nonce only where the server gave it to both; each of its nc is used once all the same. Lives
 * in memory of one process.
 */
export class NoncePool {
	private readonly idle = new Map<string, IdleNonce[]>();
	private readonly known = new Map<string, Nonce>();

	constructor(
		private readonly limits: NoncePoolLimits = DEFAULT_LIMITS,
		private readonly now: () => number = Date.now,
	) {}

	/** Returns the nonce of this key that was used last, or undefined. The caller has it alone. */
	take(key: string): Nonce | undefined {
		const waiting = this.idle.get(key);
		const newest = waiting?.pop();
		if (waiting?.length === 0) this.idle.delete(key);
		if (newest === undefined) return undefined;
		if (this.now() - newest.since <= this.limits.idleMs) return newest.nonce;
		this.idle.delete(key);
		return undefined;
	}

	/** Returns the nonce of a challenge: with its uses so far where an earlier challenge brought the same. */
	meet(key: string, challenge: DigestChallenge): Nonce {
		const { nonce: text, algorithm, qop } = challenge;
		const name = JSON.stringify([key, text, algorithm, qop]);
		const nonce = this.known.get(name) ?? { challenge, uses: 0 };
		this.known.delete(name);
		this.known.set(name, nonce);
		forgetOldest(this.known, this.limits.counted);
		return nonce;
	}

	/** Makes a nonce available again for requests of this key. */
	put(key: string, nonce: Nonce): void {
		const others = this.idle.get(key) ?? [];
		const waiting = others.filter((each) => each.nonce !== nonce);
		waiting.push({ nonce, since: this.now() });
		if (waiting.length > this.limits.idlePerKey) waiting.shift();
		this.idle.delete(key);
		this.idle.set(key, waiting);
		forgetOldest(this.idle, this.limits.keys);
	}
}

/** Leaves no more entries than `limit`: those that were set last. */
function forgetOldest(map: Map<string, unknown>, limit: number): void {
	for (const key of map.keys()) {
		if (map.size <= limit) return;
		map.delete(key);
	}
}
