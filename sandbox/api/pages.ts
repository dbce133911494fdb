// Cuts one page out of a list, as the service does with pageNumber and pageSize.
import type { Call } from './call';
import { Refusal } from './refusal';

const MAX_PAGE_SIZE = 100;

export interface Page {
	readonly dataList: unknown[];
	readonly total: number;
	readonly hasMore: boolean;
}

export function page<T>({ query }: Call, rows: readonly T[], show: (row: T) => unknown): Page {
	const number = count(query['pageNumber'], 'pageNumber', 1, Number.MAX_SAFE_INTEGER);
	const size = count(query['pageSize'], 'pageSize', 10, MAX_PAGE_SIZE);
	const start = (number - 1) * size;
	return {
		dataList: rows.slice(start, start + size).map(show),
		total: rows.length,
		hasMore: start + size < rows.length,
	};
}

export function contains(text: string, part: string | undefined): boolean {
	return !part || text.toLowerCase().includes(part.toLowerCase());
}

function count(value: string | undefined, name: string, absent: number, max: number): number {
	if (!value) return absent;
	const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
	if (number >= 1 && number <= max) return number;
	throw new Refusal('invalid-parameter', `${name} must be a whole number from 1 to ${max}.`);
}
