// What is new in the journal from one look to the next, short enough to be shown.
import type { JournalEntry } from '../journal/journal';
import { verdictOf } from '../journal/verdict';

/** Whoever wants more reads the journal itself. */
const MOST_ENTRIES = 500;
const MOST_CHARACTERS = 4_000;

export interface JournalNews {
	/** Whether the journal has begun anew. */
	readonly cleared: boolean;
	/** How many requests it holds. */
	readonly total: number;
	/** New ones, and earlier ones that are done now. */
	readonly entries: ReadonlyArray<ReturnType<typeof shown>>;
}

export class JournalFeed {
	/** By their numbers in the journal. */
	readonly #open = new Map<number, JournalEntry>();
	#first: JournalEntry | undefined;
	#read = 0;

	constructor(
		private readonly journal: readonly JournalEntry[],
		private readonly isDone: (entry: JournalEntry) => boolean,
	) {}

	/** Gives undefined where nothing happened. */
	next(): JournalNews | undefined {
		const { journal } = this;
		const cleared = this.#first !== undefined && journal[0] !== this.#first;
		if (cleared) this.clear();
		this.#first = journal[0];
		const numbers = [...this.#justDone(), ...this.#justCome()];
		if (numbers.length === 0 && !cleared) return undefined;
		return { cleared, total: journal.length, entries: this.#entries(numbers) };
	}

	/** The last ones of those that were read. */
	latest(): JournalNews {
		const numbers = lastNumbers(0, this.#read);
		return { cleared: true, total: this.#read, entries: this.#entries(numbers) };
	}

	clear(): void {
		this.#open.clear();
		this.#first = undefined;
		this.#read = 0;
	}

	#justDone(): number[] {
		const done = [...this.#open].filter(([, entry]) => this.isDone(entry)).map(([each]) => each);
		for (const number of done) this.#open.delete(number);
		return done;
	}

	#justCome(): number[] {
		const numbers = lastNumbers(this.#read, this.journal.length);
		this.#read = this.journal.length;
		for (const number of numbers) {
			const entry = this.journal[number];
			if (entry && !this.isDone(entry)) this.#open.set(number, entry);
		}
		return numbers;
	}

	#entries(numbers: readonly number[]) {
		return numbers.flatMap((number) => {
			const entry = this.journal[number];
			return entry ? [shown(number, entry, !this.isDone(entry))] : [];
		});
	}
}

function lastNumbers(from: number, to: number): number[] {
	const first = Math.max(from, to - MOST_ENTRIES);
	return Array.from({ length: to - first }, (_, index) => first + index);
}

function shown(number: number, entry: JournalEntry, isOpen: boolean) {
	const { at, method, target, operation, outcome, status, durationMs, fault } = entry;
	const { authorization, projectId, requestId, bodyText } = entry;
	return {
		...{ number, at, method, target, operation, outcome, status, durationMs, fault },
		verdict: verdictOf(entry, isOpen),
		/** The AccessKey that it says it is signed with. */
		who: authorization?.username,
		nonce: authorization?.nonce,
		nc: authorization?.nc,
		projectId,
		requestId,
		body: cut(bodyText),
	};
}

/** The journal has masked the text: to cut it brings nothing back. */
function cut(text: string): string {
	if (text.length <= MOST_CHARACTERS) return text;
	return `${text.slice(0, MOST_CHARACTERS)}… (${text.length} characters)`;
}
