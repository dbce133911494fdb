// Retry-After (RFC 9110 section 10.2.3): seconds or a date.
import type { HttpResponse } from '../../../credentials/http/response';

/**
 * Returns how long the service asks to wait, in ms, or undefined if it does not say. `now` is in ms
 * since 1970. A date in the past is 0.
 */
export function readRetryAfter(response: HttpResponse, now = Date.now()): number | undefined {
	const value = response.headers.get('retry-after')?.trim();
	if (!value) return undefined;
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	// Everything else that Date.parse would take, such as -5, is no date that HTTP has.
	const date = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
