// Cuts one page out of a list, as the service does with pageNumber and pageSize.
import type { Call } from './call';
import { Listing } from './listing';
import { Refusal } from './refusal';

const MAX_PAGE_SIZE = 100;

/** `rows` are in the order in which they were created. */
export function page<T>(call: Call, rows: readonly T[], show: (row: T) => unknown): Listing {
	const { order } = call.dialect.lists;
	const number = count(call.query['pageNumber'], 'pageNumber', 1, Number.MAX_SAFE_INTEGER);
	const size = pageSize(call);
	const start = (number - 1) * size;
	const ordered = order === 'newestFirst' ? [...rows].reverse() : rows;
	return new Listing(ordered.slice(start, start + size).map(show), {
		total: rows.length,
		hasMore: start + size < rows.length,
	});
}

export function contains(text: string, part: string | undefined): boolean {
	return !part || text.toLowerCase().includes(part.toLowerCase());
}

function pageSize({ query, dialect }: Call): number {
	const { cap } = dialect.lists;
	if (cap === 0) return count(query['pageSize'], 'pageSize', 10, MAX_PAGE_SIZE);
	return Math.min(count(query['pageSize'], 'pageSize', 10, Number.MAX_SAFE_INTEGER), cap);
}

function count(value: string | undefined, name: string, absent: number, max: number): number {
	if (!value) return absent;
	const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
	if (number >= 1 && number <= max) return number;
	throw new Refusal('invalid-parameter', `${name} must be a whole number from 1 to ${max}.`);
}
