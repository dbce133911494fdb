// Tells whoever watches what changes. It looks at the cloud again and again instead of being told: a
// test, an edit and a call change it in their own ways. Where nobody watches nothing is looked at.
import type { ServerResponse } from 'node:http';

import { Differences } from './differences';
import type { JournalFeed } from './journalFeed';
import type { RowSource } from './row';
import { Viewer } from './viewer';

export interface Watched {
	readonly rows: () => Iterable<RowSource>;
	readonly journal: JournalFeed;
	/** Brings in what a database behind the tenants knows. */
	readonly settle: () => Promise<void>;
	/** From one look to the next. */
	readonly everyMs: number;
}

/** A message is parsed in one go: the page must not stop for it. */
const ROWS_PER_MESSAGE = 1_000;
/** Of the time, at most a fifth goes into looking. */
const REST_PER_LOOK = 4;

export class Watch {
	readonly #viewers = new Set<Viewer>();
	readonly #differences = new Differences();
	#timer: NodeJS.Timeout | undefined;

	constructor(private readonly watched: Watched) {}

	/** Answers with everything that is there, and with what changes from then on. */
	open(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
		// The others see what has changed until now; the new one begins where they are.
		this.#look();
		const viewer = new Viewer(response);
		viewer.begin(headers);
		viewer.send('begin', '{}');
		for (const message of messages({ put: this.#differences.all(), gone: [] })) {
			viewer.send('rows', message);
		}
		viewer.send('journal', JSON.stringify(this.watched.journal.latest()));
		viewer.send('ready', '{}');
		this.#viewers.add(viewer);
		viewer.onceGone(() => this.#leave(viewer));
		this.#timer ??= this.#lookLater(this.watched.everyMs);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#leave(viewer: Viewer): void {
		this.#viewers.delete(viewer);
		if (this.#viewers.size > 0) return;
		this.stop();
		this.#differences.clear();
		this.watched.journal.clear();
	}

	#lookLater(ms: number): NodeJS.Timeout {
		return setTimeout(() => void this.#lookAndGoOn(), ms);
	}

	async #lookAndGoOn(): Promise<void> {
		const timer = this.#timer;
		// What a database does not say now it says at the next look.
		await this.watched.settle().catch(() => undefined);
		// Whoever watched may have gone, and somebody else come.
		if (timer === undefined || this.#timer !== timer) return;
		const started = performance.now();
		this.#look();
		const rest = (performance.now() - started) * REST_PER_LOOK;
		this.#timer = this.#lookLater(Math.max(this.watched.everyMs, rest));
	}

	#look(): void {
		const { rows, journal } = this.watched;
		for (const message of messages(this.#differences.next(rows()))) this.#send('rows', message);
		const news = journal.next();
		if (news) this.#send('journal', JSON.stringify(news));
	}

	#send(event: string, data: string): void {
		for (const viewer of this.#viewers) viewer.send(event, data);
	}
}

interface Changes {
	readonly put: readonly string[];
	readonly gone: readonly string[];
}

function* messages({ put, gone }: Changes): Generator<string> {
	if (gone.length > 0) yield `{"put":[],"gone":${JSON.stringify(gone)}}`;
	for (let from = 0; from < put.length; from += ROWS_PER_MESSAGE) {
		yield `{"put":[${put.slice(from, from + ROWS_PER_MESSAGE).join()}],"gone":[]}`;
	}
}
