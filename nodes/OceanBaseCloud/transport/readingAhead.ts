// The pages of a list, several at a time: reading a long list page by page is mostly waiting.

/** What the first page tells of the others. */
interface FirstPage {
	readonly entries: readonly unknown[];
	/** How many entries the list has on all pages together; undefined where the service does not say. */
	readonly total: number | undefined;
}

const MOST_AT_ONCE = 10;

/**
 * Takes how a page is read. Returns a function that gives the pages 1, 2, 3 and so on, in this order, and reads
 * those after the first one before they are asked for, up to the one that the total says is the last. How many
 * at a time: each costs a nonce, and so a request, which a short list is not worth. What `read` throws for a
 * page is thrown where that page is asked for.
 */
export function readingAhead<Page extends FirstPage>(
	pageSize: number,
	read: (pageNumber: number) => Promise<Page>,
): (pageNumber: number) => Promise<Page> {
	const begun = new Map<number, Promise<Page>>();
	let last = 1;
	const begin = (pageNumber: number) => {
		const page = read(pageNumber);
		// One that nobody asks for any more fails for nobody.
		page.catch(() => undefined);
		begun.set(pageNumber, page);
		return page;
	};
	return async (pageNumber) => {
		const asked = begun.get(pageNumber) ?? begin(pageNumber);
		const atOnce = Math.min(MOST_AT_ONCE, Math.ceil(Math.sqrt(last - 1)));
		for (let next = pageNumber + 1; next < pageNumber + atOnce && next <= last; next += 1) {
			if (!begun.has(next)) begin(next);
		}
		const page = await asked;
		if (pageNumber === 1) last = lastPage(page, pageSize);
		return page;
	};
}

/** A first page that is not full is the last one, or its total counts something else. */
function lastPage({ entries, total = 0 }: FirstPage, pageSize: number): number {
	return entries.length < pageSize ? 1 : Math.max(1, Math.ceil(total / entries.length));
}
