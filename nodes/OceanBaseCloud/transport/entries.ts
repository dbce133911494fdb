// The entries of a list, as an answer holds them. An answer without a list is not an empty list.
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../flag';
import { isDataObject, parseJson } from '../json';
import { unreadable, type Envelope } from './envelope';

/** How the answers to a call have its list. */
export interface ListShape {
	/** The field that names an entry: one without it is not of this list. Absent where entries have no name. */
	readonly key?: string;
	/** A name that the list has in some answers, beside dataList. */
	readonly otherName?: string;
	/** Whether the list may have any name, as of a call that nobody here knows. */
	readonly hasAnyName?: true;
}

/**
 * Returns the entries: `data` itself or its `dataList`, in any case of letters, also as JSON text. No list
 * beside a total of 0 is an empty one. Throws an UnreadableAnswer for anything else, for an entry that is
 * no object, and for one that has no name.
 */
export function entriesOf(
	envelope: Envelope,
	{ key, otherName, hasAnyName }: ListShape,
): IDataObject[] {
	const { data } = envelope;
	const list = asList(isDataObject(data) ? listIn(data, otherName, hasAnyName) : data);
	if (list === undefined) {
		if (totalOf(envelope) === 0) return [];
		throw unreadable(envelope, 'the response has no list');
	}
	return list.map((entry) => {
		if (!isDataObject(entry))
			throw unreadable(envelope, 'the response has an entry that is not an object');
		const named = key === undefined ? entry : withName(entry, key);
		if (named !== undefined) return named;
		throw unreadable(envelope, `the response has an entry without ${key}`);
	});
}

/** The same for a list without pages: one that claims more entries than it holds is unreadable. */
export function wholeListOf(envelope: Envelope, shape: ListShape): IDataObject[] {
	const entries = entriesOf(envelope, shape);
	const total = totalOf(envelope) ?? 0;
	if (total <= entries.length) return entries;
	throw unreadable(envelope, `the response has only ${entries.length} of ${total} entries`);
}

function listIn(
	data: IDataObject,
	otherName: string | undefined,
	hasAnyName: true | undefined,
): unknown {
	const lists = Object.entries(data).filter(([, value]) => asList(value) !== undefined);
	const named = lists.find(([name]) => ['datalist', otherName].includes(name.toLowerCase()));
	// Of several lists, it is not known which one is meant.
	const only = hasAnyName && lists.length === 1 ? lists[0] : undefined;
	return (named ?? only)?.[1];
}

function asList(value: unknown): unknown[] | undefined {
	const list = typeof value === 'string' ? parseJson(value) : value;
	return Array.isArray(list) ? list : undefined;
}

/** Returns the entry with its keys as the pages have them; undefined if it has no name. */
function withName(entry: IDataObject, key: string): IDataObject | undefined {
	if (isName(entry[key])) return entry;
	const lowered = Object.fromEntries(
		Object.entries(entry).map(([name, value]) => [
			name.charAt(0).toLowerCase() + name.slice(1),
			value,
		]),
	);
	return isName(lowered[key]) ? lowered : undefined;
}

function isName(value: unknown): boolean {
	return (typeof value === 'string' && value !== '') || Number.isSafeInteger(value);
}

/** Returns how many entries the list has on all pages together; undefined where the service does not say. */
export function totalOf({ data, raw }: Envelope): number | undefined {
	const inData = isDataObject(data) ? (data.total ?? data.totalCount) : undefined;
	const total = inData ?? raw.total ?? raw.totalCount;
	const isText = typeof total === 'string' && /^\s*\d+\s*$/.test(total);
	const count = isText || typeof total === 'number' ? Number(total) : NaN;
	return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** Returns the service's own word for whether a page follows; undefined where it has none. */
export function saysMore({ data, raw }: Envelope): boolean | undefined {
	const said = (isDataObject(data) ? data.hasMore : undefined) ?? raw.hasMore;
	return said === undefined || said === null || said === '' ? undefined : readFlag(said);
}
