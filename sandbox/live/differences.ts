// What changed from one look at the rows to the next.
import { idOf, type RowSource } from './row';

export interface Difference {
	/** JSON of each row that is new or another. */
	readonly put: readonly string[];
	/** The ids of those that are no more. */
	readonly gone: readonly string[];
}

interface Seen {
	marks: readonly unknown[];
	json: string;
	look: number;
}

export class Differences {
	readonly #seen = new Map<string, Seen>();
	#look = 0;

	next(rows: Iterable<RowSource>): Difference {
		this.#look += 1;
		const put: string[] = [];
		for (const row of rows) {
			const json = this.#changed(row);
			if (json !== undefined) put.push(json);
		}
		return { put, gone: this.#forgetTheGone() };
	}

	/** All rows of the last look. */
	all(): string[] {
		return [...this.#seen.values()].map(({ json }) => json);
	}

	clear(): void {
		this.#seen.clear();
	}

	/** Gives the row's JSON where it is another than it was. */
	#changed(row: RowSource): string | undefined {
		const id = idOf(row);
		const seen = this.#seen.get(id);
		if (seen && areSame(seen.marks, row.marks)) {
			seen.look = this.#look;
			return undefined;
		}
		const json = jsonOf(id, row);
		this.#seen.set(id, { marks: row.marks, json, look: this.#look });
		// After a reset everything is made anew, and most of it is as it was.
		return seen?.json === json ? undefined : json;
	}

	#forgetTheGone(): string[] {
		const gone = [...this.#seen].filter(([, { look }]) => look !== this.#look).map(([id]) => id);
		for (const id of gone) this.#seen.delete(id);
		return gone;
	}
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
	return some.every((mark, index) => mark === others[index]);
}

function jsonOf(id: string, { kind, instanceId, tenantId, key, value }: RowSource): string {
	return JSON.stringify({ id, kind, instanceId, tenantId, key, value: value() });
}
