// The edits that wait for a request.
import { matches, type Matched } from '../match/requestMatch';
import type { Edit, WaitingEdits } from './edit';

interface Armed {
	readonly waiting: WaitingEdits;
	left: number;
}

export class Edits {
	#armed: Armed[] = [];

	constructor(private readonly apply: (edit: Edit) => void) {}

	now(...edits: readonly Edit[]): void {
		for (const edit of edits) this.apply(edit);
	}

	await(waiting: WaitingEdits): void {
		this.#armed.push({ waiting, left: waiting.times ?? 1 });
	}

	/** Those that still wait, each with how many requests it waits for. */
	waiting(): Array<WaitingEdits & { readonly times: number }> {
		return this.#armed.map(({ waiting, left }) => ({ ...waiting, times: left }));
	}

	clear(): void {
		this.#armed = [];
	}

	/** To be called before and after a request takes effect. */
	around(request: Matched, when: WaitingEdits['when']): void {
		const due = this.#armed.filter(
			({ waiting }) => waiting.when === when && matches(waiting.match, request),
		);
		for (const armed of due) armed.left -= 1;
		this.#armed = this.#armed.filter(({ left }) => left > 0);
		for (const { waiting } of due) this.now(...waiting.edits);
	}
}
