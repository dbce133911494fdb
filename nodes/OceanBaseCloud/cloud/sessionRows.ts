// The rows of sessions, as an answer holds them. No page describes it: the twins of this API name the list
// sessionList and allProcessList, and write keys in both cases.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject, parseJson } from '../json';
import { totalOf } from '../transport/entries';
import { unreadable, type Envelope } from '../transport/envelope';

const LIST_NAMES = ['sessionlist', 'allprocesslist'];

export interface ListedSessions {
	/** With `userName`, and ids as texts. */
	readonly rows: readonly IDataObject[];
	/** How many sessions the answer counts beside those that it lists: others, or some that are missing. */
	readonly more: number;
}

/**
 * Returns the sessions that an answer lists. Throws an UnreadableAnswer where there is no list, or an entry is
 * no session.
 */
export function sessionsIn(envelope: Envelope): ListedSessions {
	const { data } = envelope;
	const list = Array.isArray(data) ? data : isDataObject(data) ? listIn(data) : undefined;
	if (list === undefined) {
		if (countOf(envelope) === 0) return { rows: [], more: 0 };
		throw unreadable(envelope, 'the response has no list of sessions');
	}
	const rows = list.map((row) => {
		const normalized = isDataObject(row) ? normalize(row) : {};
		if (normalized.sessionId !== undefined) return normalized;
		throw unreadable(envelope, 'the response has a session without its ID');
	});
	const count = countOf(envelope) ?? 0;
	return { rows, more: Math.max(0, count - rows.length) };
}

/** The same for a question without filters: throws an UnreadableAnswer where some are missing. */
export function allSessionsIn(envelope: Envelope): readonly IDataObject[] {
	const { rows, more } = sessionsIn(envelope);
	if (more === 0) return rows;
	throw unreadable(
		envelope,
		`the response has only ${rows.length} of ${rows.length + more} sessions`,
	);
}

function listIn(data: IDataObject): unknown[] | undefined {
	const lists = Object.entries(data).flatMap(([name, value]) => {
		const list = typeof value === 'string' ? parseJson(value) : value;
		return Array.isArray(list) ? [{ name: name.toLowerCase(), list: list as unknown[] }] : [];
	});
	const named = lists.find(({ name }) => LIST_NAMES.includes(name));
	const holding = lists.find(({ list }) =>
		list.some((row) => isDataObject(row) && normalize(row).sessionId !== undefined),
	);
	return (named ?? holding)?.list;
}

function countOf(envelope: Envelope): number | undefined {
	const { data } = envelope;
	const [, count] = isDataObject(data)
		? (Object.entries(data).find(([name]) => name.toLowerCase() === 'totalsessioncount') ?? [])
		: [];
	return typeof count === 'number' ? count : totalOf(envelope);
}

/** Keys begin with a small letter, ids are texts, and whose session it is stands in `userName`. */
function normalize(row: IDataObject): IDataObject {
	const normalized: IDataObject = {};
	for (const [key, value] of Object.entries(row)) {
		const name = key.charAt(0).toLowerCase() + key.slice(1);
		const isId = ['sessionId', 'proxySessId'].includes(name) && isGiven(value);
		normalized[name === 'user' ? 'userName' : name] = isId ? String(value) : value;
	}
	return normalized;
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}
