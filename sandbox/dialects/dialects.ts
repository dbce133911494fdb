// The dialect that a running sandbox speaks.
import { dialectOf, type Dialect, type DialectChoice } from './dialect';
import { choiceNamed, type DialectName } from './named';

/** A whole dialect by its name, or settings. */
export type Chosen = DialectName | DialectChoice;

export class Dialects {
	#current: Dialect;
	#choices: readonly Chosen[];

	/** `first` is what the sandbox is started with. */
	constructor(readonly first: readonly Chosen[]) {
		this.#choices = first;
		this.#current = chosen(first);
	}

	get current(): Dialect {
		return this.#current;
	}

	/** What the present dialect is made of; the last one counts. */
	get choices(): readonly Chosen[] {
		return this.#choices;
	}

	/** Replaces the dialect by the documented one with these choices, of which the last counts. */
	choose(...choices: readonly Chosen[]): void {
		this.#current = chosen(choices);
		this.#choices = choices;
	}

	/** Back to the dialect that the sandbox was started with. */
	reset(): void {
		this.choose(...this.first);
	}
}

/** Takes names and choices, returns the dialect that they make of the documented one. */
export function chosen(choices: readonly Chosen[]): Dialect {
	return dialectOf(...choices.map((each) => (typeof each === 'string' ? choiceNamed(each) : each)));
}
