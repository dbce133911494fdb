// A service that takes a number of requests a second: a bucket of tokens that holds those of one second.

export class RateLimit {
	#tokens: number;
	#filledAt = performance.now();

	constructor(private readonly perSecond: number) {
		this.#tokens = perSecond;
	}

	/** Tells whether the request is taken. */
	takes(): boolean {
		const now = performance.now();
		const filled = this.#tokens + ((now - this.#filledAt) / 1_000) * this.perSecond;
		this.#tokens = Math.min(this.perSecond, filled);
		this.#filledAt = now;
		if (this.#tokens < 1) return false;
		this.#tokens -= 1;
		return true;
	}
}
