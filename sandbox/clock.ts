// The server's own clock: tests move it, so that nonces age without anybody waiting.

export class Clock {
	#shift = 0;

	now(): number {
		return Date.now() + this.#shift;
	}

	jump(ms: number): void {
		this.#shift += ms;
	}

	reset(): void {
		this.#shift = 0;
	}
}
