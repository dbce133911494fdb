// Lists that come in pages: one page, or all of them one after the other.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../dataObject';
import type { Api, ApiCall } from './api';
import type { Envelope } from './envelope';

export interface Page {
	readonly entries: readonly IDataObject[];
	readonly hasMore: boolean;
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
	return { entries, hasMore: hasMore(envelope, entries.length, pageNumber, pageSize), envelope };
}

/** Returns the entries of a list: `data` itself or its `dataList`, in either spelling. */
export function entriesOf({ data }: Envelope): readonly IDataObject[] {
	const list = isDataObject(data) ? (data.dataList ?? data.datalist) : data;
	return Array.isArray(list) ? list.filter(isDataObject) : [];
}

function hasMore(
	{ data, raw }: Envelope,
	count: number,
	pageNumber: number,
	pageSize: number,
): boolean {
	if (count === 0 || !isDataObject(data)) return false;
	if (typeof data.hasMore === 'boolean') return data.hasMore;
	const total = Number(data.total ?? raw.totalCount ?? 0);
	return total > (pageNumber - 1) * pageSize + count;
}
