// How many requests of a run are under way at the same time.

/** As many lanes as Concurrency has by default. */
export const USUAL_LANES = 10;

export class Lanes {
	#free: number;
	readonly #waiting: Array<() => void> = [];

	constructor(count: number) {
		this.#free = count;
	}

	/** Calls `send` as soon as a lane is free, in the order of asking. Returns and throws what `send` does. */
	async within<T>(send: () => Promise<T>): Promise<T> {
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
