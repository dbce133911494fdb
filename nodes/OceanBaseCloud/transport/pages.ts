// Lists that come in pages: one page, or all that are needed.
import type { IDataObject } from 'n8n-workflow';

import type { Api, ReadCall } from './api';
import { entriesOf, saysMore, totalOf, type ListShape } from './entries';
import { unreadable } from './envelope';
import { UnreadableAnswer } from './failures';
import { readAhead } from './readAhead';

/** A call that answers with a page of a list. */
export type ListCall = ListShape & ReadCall;

export interface PageRequest {
	/** From 1. */
	readonly pageNumber: number;
	readonly pageSize: number;
	/** How many entries the pages before it held. */
	readonly received: number;
}

interface RawPage {
	readonly entries: readonly IDataObject[];
	/** Whether another page follows, where the service says so. */
	readonly saysMore: boolean | undefined;
	/** How many entries the list has on all pages together; undefined where the service does not say. */
	readonly total: number | undefined;
	readonly requestId: string;
	readonly httpStatus: number;
}

export interface Page extends RawPage {
	readonly hasMore: boolean;
}

/**
 * Gets one page. Whether another one follows is what the service says, or what its total says. Where it
 * says neither, one follows a page that may be full. Throws what the API throws, and an UnreadableAnswer
 * for an empty list that claims to have entries.
 */
export async function readPage(api: Api, call: ListCall, request: PageRequest): Promise<Page> {
	return withHasMore(await readRawPage(api, call, request), request);
}

async function readRawPage(
	api: Api,
	call: ListCall,
	{ pageNumber, pageSize }: Omit<PageRequest, 'received'>,
): Promise<RawPage> {
	const paged = { ...call, query: { ...call.query, pageNumber, pageSize } };
	return await api.read(paged, (envelope) => {
		const entries = entriesOf(envelope, call);
		const total = totalOf(envelope);
		if (entries.length === 0 && pageNumber === 1 && total !== undefined && total > 0) {
			throw unreadable(envelope, `the response has no entries, but claims ${total}`);
		}
		const { requestId, httpStatus } = envelope;
		return { entries, saysMore: saysMore(envelope), total, requestId, httpStatus };
	});
}

/** Says of a page whether another one follows it. */
function withHasMore(page: RawPage, { pageSize, received }: PageRequest): Page {
	const { entries, total, saysMore: said } = page;
	const count = entries.length;
	const isShort = total !== undefined && total > received + count;
	const mayBeFull = total === undefined && isFullPage(count, pageSize);
	return { ...page, hasMore: count > 0 && (isShort || (said ?? mayBeFull)) };
}

/** Services cut pages at a round number where they do not allow as many entries as were asked for. */
function isFullPage(count: number, pageSize: number): boolean {
	return count >= pageSize || count % 10 === 0;
}

export interface Selection {
	/** How many entries at most. */
	readonly limit: number;
	/** Which entries count, where the service cannot filter by itself; all if absent. */
	readonly accepts?: (entry: IDataObject) => boolean;
}

const LARGEST_PAGE = 100;
const MAX_PASSES = 3;

/**
 * Gets the selected entries of a list, in the list's order, each once, and no page more than needed. Each
 * has the requestId of the page that it stood on. A list that shifted while it was read, so that it ended
 * before its total, is read again. Throws what the API throws, and an UnreadableAnswer where a list
 * without filters stays incomplete.
 */
export async function readEntries(
	api: Api,
	call: ListCall,
	{ limit, accepts }: Selection,
): Promise<IDataObject[]> {
	const pageSize = accepts ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
	for (let pass = 1; ; pass += 1) {
		const accepted: IDataObject[] = [];
		const read = async (pageNumber: number) =>
			await readRawPage(api, call, { pageNumber, pageSize });
		const listing = await readPages(read, pageSize, (entries, { requestId }) => {
			const selected = accepts ? entries.filter(accepts) : entries;
			for (const entry of selected) accepted.push({ ...entry, requestId });
			return accepted.length < limit;
		});
		const isShort = accepted.length < limit && listing.isShort && !hasFilters(call);
		if (!isShort) return accepted.slice(0, limit);
		if (pass === MAX_PASSES) {
			const { last, count } = listing;
			const problem = `the list ended after ${count} of ${last.total} entries`;
			throw new UnreadableAnswer(last.httpStatus, problem, last.requestId);
		}
	}
}

/**
 * Gets all entries, each once; several pages at a time, where no filter makes a total doubtful. Where the
 * list may have shifted, others can be missing: `isComplete` is false.
 */
export async function readList(
	api: Api,
	call: ListCall,
): Promise<{ readonly entries: readonly IDataObject[]; readonly isComplete: boolean }> {
	const entries: IDataObject[] = [];
	const read = async (pageNumber: number) =>
		await readRawPage(api, call, { pageNumber, pageSize: LARGEST_PAGE });
	const take = (fresh: readonly IDataObject[]) => {
		for (const entry of fresh) entries.push(entry);
		return true;
	};
	const ahead = readAhead(LARGEST_PAGE, read);
	const page = hasFilters(call) ? read : ahead.page;
	try {
		const { isComplete } = await readPages(page, LARGEST_PAGE, take);
		return { entries, isComplete };
	} finally {
		await ahead.settled();
	}
}

/**
 * Gets the entries that match, each once. The service has filtered by name, if it can; where it has not
 * and the list may have shifted, a second look comes before there is none.
 */
export async function findEntries(
	api: Api,
	call: ListCall,
	matches: (entry: IDataObject) => boolean,
): Promise<IDataObject[]> {
	const first = await readList(api, call);
	const found = first.entries.filter(matches);
	if (found.length > 0 || first.isComplete) return found;
	return (await readList(api, call)).entries.filter(matches);
}

// A filter that the service applies can leave a total as it is without it.
function hasFilters({ query = {} }: ListCall): boolean {
	return Object.values(query).some((value) => value !== undefined);
}

interface Listing {
	readonly last: Page;
	/** How many entries came, each counted once. */
	readonly count: number;
	/** Whether the service claims more entries than came. */
	readonly isShort: boolean;
	/** Whether none is missing: as many came as each page said that there are. */
	readonly isComplete: boolean;
}

/**
 * Reads pages until the list ends or `take` says no. `take` gets the entries that did not come before.
 * Ends also when a page brings nothing new, as from a service that knows no pages.
 */
async function readPages(
	read: (pageNumber: number) => Promise<RawPage>,
	pageSize: number,
	take: (entries: readonly IDataObject[], page: Page) => boolean,
): Promise<Listing> {
	const seen = new Set<string>();
	const totals = new Set<number | undefined>();
	let received = 0;
	for (let pageNumber = 1; ; pageNumber += 1) {
		const page = withHasMore(await read(pageNumber), { pageNumber, pageSize, received });
		received += page.entries.length;
		totals.add(page.total);
		const before = seen.size;
		const fresh = page.entries.filter((entry) => isNew(seen, entry));
		const wantsMore = take(fresh, page);
		if (wantsMore && page.hasMore && seen.size > before) continue;
		const isShort = page.total !== undefined && page.total > seen.size;
		const isOnePage = pageNumber === 1 && !page.hasMore;
		const isSteady = page.total !== undefined && totals.size === 1;
		const isComplete = isOnePage || (isSteady && !isShort);
		return { last: page, count: seen.size, isShort, isComplete };
	}
}

function isNew(seen: Set<string>, entry: IDataObject): boolean {
	const content = JSON.stringify(entry);
	if (seen.has(content)) return false;
	seen.add(content);
	return true;
}
