// Lists that come in pages: one page, or all of them one after the other.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../json';
import type { Api, ReadCall } from './api';
import type { Envelope } from './envelope';

export interface Page {
	readonly entries: readonly IDataObject[];
	readonly hasMore: boolean;
	/** How many entries the list has on all pages together; undefined where the service does not say. */
	readonly total: number | undefined;
	readonly requestId: string;
}

/**
 * Gets one page. `pageNumber` starts at 1. `hasMore` is the service's own word where it gives one,
 * otherwise it follows from `total`.
 */
export async function readPage(
	api: Api,
	call: ReadCall,
	pageNumber: number,
	pageSize: number,
): Promise<Page> {
	const paged = { ...call, query: { ...call.query, pageNumber, pageSize } };
	return await api.read(paged, (envelope) => {
		const entries = entriesOf(envelope);
		const total = totalOf(envelope);
		const received = (pageNumber - 1) * pageSize + entries.length;
		return {
			entries,
			hasMore: hasMore(envelope, entries.length, received, total),
			total,
			requestId: envelope.requestId,
		};
	});
}

export interface Selection {
	/** How many entries at most. */
	readonly limit: number;
	/** Which entries count, where the service cannot filter by itself; all if absent. */
	readonly accepts?: (entry: IDataObject) => boolean;
}

const LARGEST_PAGE = 100;

/**
 * Gets the selected entries of a list, in the list's order, and no page more than needed. Each has the
 * requestId of the page that it stood on.
 */
export async function readEntries(
	api: Api,
	call: ReadCall,
	{ limit, accepts }: Selection,
): Promise<IDataObject[]> {
	const pageSize = accepts ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
	const entries: IDataObject[] = [];
	await readPages(api, call, pageSize, ({ entries: listed, requestId }) => {
		const accepted = accepts ? listed.filter(accepts) : listed;
		for (const entry of accepted) entries.push({ ...entry, requestId });
		return entries.length < limit;
	});
	return entries.slice(0, limit);
}

/** Gets the first entry that matches, page by page; undefined if the list has no such entry. */
export async function findEntry(
	api: Api,
	call: ReadCall,
	matches: (entry: IDataObject) => boolean,
): Promise<IDataObject | undefined> {
	let found: IDataObject | undefined;
	await readPages(api, call, LARGEST_PAGE, ({ entries }) => {
		found = entries.find(matches);
		return found === undefined;
	});
	return found;
}

/**
 * Gets pages until the list ends or `wantsMore` says no. Ends also when the same page comes again, as
 * from a service that knows no pages.
 */
async function readPages(
	api: Api,
	call: ReadCall,
	pageSize: number,
	wantsMore: (page: Page) => boolean,
): Promise<void> {
	let received = 0;
	let last = '';
	for (let pageNumber = 1; ; pageNumber += 1) {
		const page = await readPage(api, call, pageNumber, pageSize);
		const content = JSON.stringify(page.entries);
		if (content === last) return;
		last = content;
		received += page.entries.length;
		// A service whose pages are smaller than asked for still says how many entries there are.
		const isLast = !page.hasMore && received >= (page.total ?? 0);
		if (!wantsMore(page) || isLast || page.entries.length === 0) return;
	}
}

/** Returns the entries of a list: `data` itself or its `dataList`, in either spelling. */
export function entriesOf({ data }: Envelope): readonly IDataObject[] {
	const list = isDataObject(data) ? (data.dataList ?? data.datalist) : data;
	return Array.isArray(list) ? list.filter(isDataObject) : [];
}

function hasMore(
	{ data }: Envelope,
	count: number,
	received: number,
	total: number | undefined,
): boolean {
	if (count === 0 || !isDataObject(data)) return false;
	if (typeof data.hasMore === 'boolean') return data.hasMore;
	return total !== undefined && total > received;
}

function totalOf({ data, raw }: Envelope): number | undefined {
	const total = isDataObject(data) ? (data.total ?? raw.totalCount) : undefined;
	return typeof total === 'number' || typeof total === 'string' ? Number(total) : undefined;
}
