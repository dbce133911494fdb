// The range of time that a question about the past has.
import type { Call } from '../call';
import { Refusal } from '../refusal';

const MONTH_MS = 31 * 24 * 60 * 60 * 1000;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Returns whether a time, in ms since 1970, is in the range of the call; both ends are. */
export function rangeOf({ query }: Call, isRequired: boolean): (time: number) => boolean {
	const start = readTime(query, 'startTime', isRequired) ?? 0;
	const end = readTime(query, 'endTime', isRequired) ?? Infinity;
	if (start > end) throw new Refusal('invalid-parameter', 'startTime is after endTime.');
	// Seconds are whole: a month that ends within one has a second more.
	if (end - start > MONTH_MS + 1000 && end !== Infinity) {
		throw new Refusal('invalid-parameter', 'The time range may span 31 days at most.');
	}
	return (time) => time >= start && time <= end;
}

function readTime(query: Call['query'], name: string, isRequired: boolean): number | undefined {
	const text = query[name];
	if (!text) {
		if (isRequired) throw new Refusal('missing-parameter', `The parameter ${name} is required.`);
		return undefined;
	}
	if (TIME.test(text) && Number.isFinite(Date.parse(text))) return Date.parse(text);
	throw new Refusal('invalid-parameter', `${name} must be a time such as 2026-11-25T08:00:00Z.`);
}

export function shownTime(time: number): string {
	return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
