// A list as an operation gives it, and the data that the dialect makes of it.
import type { Dialect } from '../dialects/dialect';
import type { JsonObject } from './call';

type ListDialect = Dialect['lists'];

export class Listing {
	constructor(
		readonly rows: readonly unknown[],
		/** Absent for lists that have no pages. */
		readonly count?: { readonly total: number; readonly hasMore: boolean },
	) {}
}

export interface ShownListing {
	readonly data: unknown;
	/** What stands beside `data`. */
	readonly besides: JsonObject;
}

export function showListing(lists: ListDialect, { rows, count }: Listing): ShownListing {
	const besides = count && lists.total === 'topLevel' ? { totalCount: count.total } : {};
	if (lists.name === 'array') return { data: rows, besides };
	const data = {
		[lists.name]: rows,
		...(count && { total: TOTALS[lists.total](count.total) }),
		...(count && { hasMore: HAS_MORE[lists.hasMore](count.hasMore) }),
	};
	return { data, besides };
}

const TOTALS: Readonly<Record<ListDialect['total'], (total: number) => unknown>> = {
	number: (total) => total,
	text: String,
	absent: () => undefined,
	topLevel: () => undefined,
};

const HAS_MORE: Readonly<Record<ListDialect['hasMore'], (hasMore: boolean) => unknown>> = {
	boolean: (hasMore) => hasMore,
	text: String,
	number: Number,
	absent: () => undefined,
};
