// Rows about the past, in ranges that are longer than one question may span.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { readEntries, type ListCall } from '../transport/pages';
import { partsOfRange, queryOfRange, type TimeRange } from './timeRange';

/** What to ask for in each part of a range. */
export interface PastQuestion {
	readonly range: TimeRange;
	/** How many rows at most. */
	readonly limit: number;
	/** Takes the times of a part, returns the call. */
	readonly callFor: (times: Readonly<Record<string, string>>) => ListCall;
	/** Which rows count, where the service may not have filtered. */
	readonly accepts: (row: IDataObject) => boolean;
}

/**
 * Returns the rows as the service gives them, the newest part of the range first, each with the requestId of its
 * page. A row that two parts have comes once. Throws what the API throws.
 */
export async function readPast(
	api: Api,
	{ range, limit, callFor, accepts }: PastQuestion,
): Promise<IDataObject[]> {
	const rows: IDataObject[] = [];
	const seen = new Set<string>();
	for (const part of partsOfRange(range)) {
		if (rows.length >= limit) break;
		const call = callFor(queryOfRange(part));
		for (const row of await readEntries(api, call, { limit, accepts })) {
			const text = JSON.stringify({ ...row, requestId: undefined });
			if (!seen.has(text)) rows.push(row);
			seen.add(text);
		}
	}
	return rows.slice(0, limit);
}

/**
 * Tells whether a row says that it is about something else than what is wanted. One that says nothing may be about
 * it; undefined: anything is wanted.
 */
export function isAboutOther(row: IDataObject, key: string, wanted: string | undefined): boolean {
	const said = row[key];
	if (wanted === undefined || typeof said !== 'string' || said === '') return false;
	return wanted.toLowerCase() !== said.toLowerCase();
}
