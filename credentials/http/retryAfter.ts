// Retry-After (RFC 9110 section 10.2.3): seconds or a date.
import type { HttpResponse } from './response';
import { readHttpDate } from './httpDate';

/**
 * Returns how long the service asks to wait, in ms, or undefined if it does not say. A date is compared
 * with the answer's own Date, so that no clock needs to be right; with `now`, in ms since 1970, where
 * there is none. A date in the past is 0.
 */
export function readRetryAfter(
	{ headers }: Pick<HttpResponse, 'headers'>,
	now = Date.now(),
): number | undefined {
	const value = headers.get('retry-after')?.trim();
	if (!value) return undefined;
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	const date = readHttpDate(value, now);
	if (date === undefined) return undefined;
	return Math.max(0, date - (readHttpDate(headers.get('date') ?? '', now) ?? now));
}
