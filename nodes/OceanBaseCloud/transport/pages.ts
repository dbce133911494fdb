// Lists that come in pages: one page, or all of them one after the other.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../dataObject';
import type { Api, ApiCall } from './api';
import type { Envelope } from './envelope';

export interface Page {
	readonly entries: readonly IDataObject[];
	readonly hasMore: boolean;
	/** How many entries the list has on all pages together; undefined where the service does not say. */
	readonly total: number | undefined;
	readonly envelope: Envelope;
}

export type ListCall = Pick<ApiCall, 'name' | 'path' | 'query'>;

/**
 * Gets one page. `pageNumber` starts at 1. `hasMore` is the service's own word where it gives one,
 * otherwise it follows from `total`.
 */
export async function readPage(
	api: Api,
	call: ListCall,
	pageNumber: number,
	pageSize: number,
): Promise<Page> {
	const envelope = await api.send({
		...call,
		method: 'GET',
		repetition: 'read',
		query: { ...call.query, pageNumber, pageSize },
	});
	const entries = entriesOf(envelope);
	const total = totalOf(envelope);
	const received = (pageNumber - 1) * pageSize + entries.length;
	return { entries, hasMore: hasMore(envelope, entries.length, received, total), total, envelope };
}

export interface Wanted {
	/** How many entries at most. */
	readonly limit: number;
	/** Which entries count, where the service cannot filter by itself; all if absent. */
	readonly accepts?: (entry: IDataObject) => boolean;
}

/** An entry of a list, with the requestId of the page that it stood on. */
export interface Entry {
	readonly fields: IDataObject;
	readonly requestId: string;
}

const LARGEST_PAGE = 100;

/** Gets the wanted entries of a list, in the list's order, and no page more than needed. */
export async function readEntries(
	api: Api,
	call: ListCall,
	{ limit, accepts }: Wanted,
): Promise<{ entries: Entry[]; envelopes: Envelope[] }> {
	const pageSize = accepts ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
	const entries: Entry[] = [];
	const envelopes: Envelope[] = [];
	await readPages(api, call, pageSize, (page) => {
		const { requestId } = page.envelope;
		const accepted = accepts ? page.entries.filter(accepts) : page.entries;
		entries.push(...accepted.map((fields) => ({ fields, requestId })));
		envelopes.push(page.envelope);
		return entries.length < limit;
	});
	return { entries: entries.slice(0, limit), envelopes };
}

export interface FoundEntry {
	/** Undefined if the list has no such entry. */
	readonly entry: IDataObject | undefined;
	/** The page that it stands on, or the last one. */
	readonly envelope: Envelope;
}

/** Gets the first entry that matches, page by page. */
export async function findEntry(
	api: Api,
	call: ListCall,
	matches: (entry: IDataObject) => boolean,
): Promise<FoundEntry> {
	let entry: IDataObject | undefined;
	const { envelope } = await readPages(api, call, LARGEST_PAGE, (page) => {
		entry = page.entries.find(matches);
		return entry === undefined;
	});
	return { entry, envelope };
}

/**
 * Gets pages until the list ends or `wantsMore` says no, and returns the last one. Ends also when the
 * same page comes again, as from a service that knows no pages.
 */
async function readPages(
	api: Api,
	call: ListCall,
	pageSize: number,
	wantsMore: (page: Page) => boolean,
): Promise<Page> {
	let received = 0;
	let last = '';
	for (let pageNumber = 1; ; pageNumber += 1) {
		const page = await readPage(api, call, pageNumber, pageSize);
		const content = JSON.stringify(page.entries);
		if (content === last) return page;
		last = content;
		received += page.entries.length;
		// A service whose pages are smaller than asked for still says how many entries there are.
		const isLast = !page.hasMore && received >= (page.total ?? 0);
		if (!wantsMore(page) || isLast || page.entries.length === 0) return page;
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
