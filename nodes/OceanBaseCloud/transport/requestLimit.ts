// How many requests of a run are under way at the same time.

/** As many as Concurrency says by default. */
export const DEFAULT_CONCURRENCY = 10;

export class RequestLimit {
	#free: number;
	readonly #waiting: Array<() => void> = [];

	constructor(concurrency: number) {
		this.#free = concurrency;
	}

	/** Calls `send` as soon as there is room for it, in the order of asking. Returns and throws what it does. */
	async run<T>(send: () => Promise<T>): Promise<T> {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		try {
			return await send();
		} finally {
			const next = this.#waiting.shift();
			if (next === undefined) this.#free += 1;
			else next();
		}
	}
}
