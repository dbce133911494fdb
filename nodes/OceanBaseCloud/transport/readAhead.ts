// Reads several pages of a long list at a time: page after page, most of the time would be waiting.

/** What a page tells of its list. */
interface CountedPage {
	readonly entries: readonly unknown[];
	/** How many entries the list has on all pages together; undefined where the service does not say. */
	readonly total: number | undefined;
}

/** A list whose pages are asked for in their order: 1, 2, 3 and so on. */
export interface AheadList<Page> {
	/** Returns a page, each once. Throws what reading that page threw. */
	readonly page: (pageNumber: number) => Promise<Page>;
	/** Resolves when no page is being read any more. */
	readonly settled: () => Promise<void>;
}

const MOST_AT_ONCE = 10;

/**
 * Takes how a page is read. Pages behind the first one are read before they are asked for, up to the one that
 * the total of the first one makes the last: √n of n pages at a time, rounded up, and 10 at most. Each page that
 * is under way at the same time needs a nonce of its own, which costs a request: too much for a short list.
 */
export function readAhead<Page extends CountedPage>(
	pageSize: number,
	read: (pageNumber: number) => Promise<Page>,
): AheadList<Page> {
	const begun = new Map<number, Promise<Page>>();
	let last = 1;
	const begin = (pageNumber: number) => {
		const page = read(pageNumber);
		// Its failure is for whoever asks for the page, and for nobody if nobody does.
		page.catch(() => undefined);
		begun.set(pageNumber, page);
		return page;
	};
	return {
		page: async (pageNumber) => {
			const asked = begun.get(pageNumber) ?? begin(pageNumber);
			const atOnce = Math.min(MOST_AT_ONCE, Math.ceil(Math.sqrt(last - 1)));
			for (let next = pageNumber + 1; next < pageNumber + atOnce && next <= last; next += 1) {
				if (!begun.has(next)) begin(next);
			}
			const page = await asked;
			begun.delete(pageNumber);
			if (pageNumber === 1) last = lastPage(page, pageSize);
			return page;
		},
		settled: async () => void (await Promise.allSettled(begun.values())),
	};
}

/** A first page that is not full is the last one, or the service cut it short, or its total counts something else. */
function lastPage({ entries, total = 0 }: CountedPage, pageSize: number): number {
	return entries.length < pageSize ? 1 : Math.max(1, Math.ceil(total / entries.length));
}
