// Times that somebody entered: with a zone, as a DateTime of an expression, or as the clock on the wall of the
// workflow's own time zone, which is what n8n's date picker gives.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import type { Fields } from './fields';

const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Returns the time in ms since 1970; undefined where the field was left empty. `timeZone`: the IANA name of the
 * workflow's time zone. Throws an InputError for anything but a time.
 */
export function readTime(
	parameters: Fields,
	field: INodeProperties,
	timeZone: string,
): number | undefined {
	const entered = parameters.value(field);
	const text = isoOf(entered) ?? parameters.optionalText(field)?.trim();
	if (text === undefined) return undefined;
	const time = WITH_ZONE.test(text) ? Date.parse(text) : wallClock(text, timeZone);
	if (Number.isFinite(time)) return time;
	throw new InputError(
		`${field.displayName} is not a time: "${text}"`,
		'Use a time such as 2026-11-25T08:00:00Z, or pick a date',
	);
}

/** Luxon's DateTime, which n8n's expressions work with, and JavaScript's Date. */
function isoOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	for (const name of ['toISO', 'toISOString']) {
		const toText: unknown = Reflect.get(value, name);
		const text: unknown = typeof toText === 'function' ? toText.call(value) : undefined;
		if (typeof text === 'string') return text;
	}
	return undefined;
}

function wallClock(text: string, timeZone: string): number {
	const [, year, month, day, hour = '0', minute = '0', second = '0'] = WALL_CLOCK.exec(text) ?? [];
	const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), +hour, +minute, +second);
	// A day that the month does not have would be one of the next month.
	if (!Number.isFinite(asUtc) || !isSameDay(new Date(asUtc), Number(month), Number(day)))
		return NaN;
	// The second time with the offset that counts then: it may change in between.
	return asUtc - offsetAt(asUtc - offsetAt(asUtc, timeZone), timeZone);
}

function isSameDay(date: Date, month: number, day: number): boolean {
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Returns how far the zone is ahead of UTC at a time, in ms. */
function offsetAt(time: number, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric',
	}).formatToParts(time);
	const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
	const wall = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second'),
	);
	return wall - Math.floor(time / 1000) * 1000;
}
