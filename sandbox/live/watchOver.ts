// The watch over a running sandbox.
import type { Backstage } from '../backstage';
import type { JournalEntry } from '../journal/journal';
import { cloudRows } from './cloudRows';
import { controlRows } from './controlRows';
import { JournalFeed } from './journalFeed';
import type { RowSource } from './row';
import { Watch } from './watch';

export interface Circumstances {
	readonly isDone: (entry: JournalEntry) => boolean;
	readonly settle: () => Promise<void>;
	readonly hasEngine: boolean;
}

/** A person sees no difference; a database is asked less often. */
const EVERY_MS = 100;
const EVERY_MS_WITH_ENGINE = 1_000;

export function watchOver(
	backstage: Pick<Backstage, 'cloud' | 'faults' | 'dialects' | 'edits' | 'journal'>,
	{ isDone, settle, hasEngine }: Circumstances,
): Watch {
	function* rows(): Generator<RowSource> {
		yield* controlRows(backstage);
		yield* cloudRows(backstage.cloud);
	}
	const journal = new JournalFeed(backstage.journal, isDone);
	return new Watch({ rows, journal, settle, everyMs: hasEngine ? EVERY_MS_WITH_ENGINE : EVERY_MS });
}
