// What a run knows of its AccessKey. A service may lock a key that is tried too often: until it has been
// accepted, few requests are signed with it.
import { KeyGivenUp } from './failures';

/** How many signed requests a run sends with a key that was never accepted. */
const UNPROVEN = 3;
/** How many refusals in a row end it for a key that was accepted: it was most likely disabled. */
const PROVEN = 60;

export class KeyTrust {
	#isProven = false;
	#refusalsInARow = 0;
	#underWay = 0;
	#waiting: Array<() => void> = [];

	/** Whether the key was accepted in this run. */
	get isProven(): boolean {
		return this.#isProven;
	}

	/** Whether the key may not be tried any more. */
	get isGivenUp(): boolean {
		return this.#refusalsInARow >= (this.#isProven ? PROVEN : UNPROVEN);
	}

	/**
	 * Takes what signs and sends a request and tells what the answer says of the key: undefined for nothing.
	 * Runs it as soon as the key may be tried, returns what it returns. Throws a KeyGivenUp if it may not,
	 * and what `send` throws.
	 */
	async trying<T extends { readonly isAccepted: boolean | undefined }>(
		send: () => Promise<T>,
	): Promise<T> {
		while (!this.isGivenUp && this.#mustWait) {
			await new Promise<void>((resolve) => this.#waiting.push(resolve));
		}
		if (this.isGivenUp) throw new KeyGivenUp();
		this.#underWay += 1;
		try {
			const sent = await send();
			this.#learn(sent.isAccepted);
			return sent;
		} finally {
			this.#underWay -= 1;
			const waiting = this.#waiting;
			this.#waiting = [];
			for (const wake of waiting) wake();
		}
	}

	get #mustWait(): boolean {
		return !this.#isProven && this.#refusalsInARow + this.#underWay >= UNPROVEN;
	}

	#learn(isAccepted: boolean | undefined): void {
		if (isAccepted === undefined) return;
		this.#refusalsInARow = isAccepted ? 0 : this.#refusalsInARow + 1;
		this.#isProven ||= isAccepted;
	}
}
