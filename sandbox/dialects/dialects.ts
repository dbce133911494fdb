// The dialect that a running sandbox speaks.
import { dialectOf, type Dialect, type DialectChoice } from './dialect';
import { choiceNamed, type DialectName } from './named';

export class Dialects {
	#current: Dialect;

	/** `first` is the dialect that the sandbox is started with. */
	constructor(readonly first: Dialect) {
		this.#current = first;
	}

	get current(): Dialect {
		return this.#current;
	}

	/** Replaces the dialect by the documented one with these choices, of which the last counts. */
	choose(...choices: ReadonlyArray<DialectName | DialectChoice>): void {
		this.#current = chosen(choices);
	}

	/** Back to the dialect that the sandbox was started with. */
	reset(): void {
		this.#current = this.first;
	}
}

/** Takes names and choices, returns the dialect that they make of the documented one. */
export function chosen(choices: ReadonlyArray<DialectName | DialectChoice>): Dialect {
	return dialectOf(...choices.map((each) => (typeof each === 'string' ? choiceNamed(each) : each)));
}
