// Retry-After in seconds, and in the three forms of dates that HTTP has.
import { readRetryAfter } from '../../../../credentials/http/retryAfter';

const NOW = Date.parse('2026-11-21T12:00:00Z');

const read = (value: string, date = '') =>
	readRetryAfter(
		{
			headers: new Map([
				['retry-after', value],
				['date', date],
			]),
		},
		NOW,
	);

it.each([
	['3', 3000],
	[' 0 ', 0],
	['Sat, 21 Nov 2026 12:00:05 GMT', 5000],
	['Saturday, 21-Nov-26 12:00:05 GMT', 5000],
	['Sat Nov 21 12:00:05 2026', 5000],
	['Sat Nov 21 12:00:05 2026 GMT', 5000],
	['Tue Dec  1 12:00:00 2026', 10 * 24 * 3_600_000],
	['Sat, 21 Nov 2026 11:00:00 GMT', 0],
	['Sunday, 06-Nov-94 08:49:37 GMT', 0],
	['-5', undefined],
	['0.5', undefined],
	['soon', undefined],
	['2026', 2_026_000],
	['2026-11-22', undefined],
	['Sat, 21 Foo 2026 12:00:05 GMT', undefined],
	['Sat, 21 Nov 2026 25:00:05 GMT', undefined],
	['', undefined],
])('reads %j', (value, expected) => {
	expect(read(value)).toBe(expected);
});

it.each([
	['Sat, 21 Nov 2026 13:00:00 GMT', 5000],
	['Sat, 21 Nov 2026 11:00:00 GMT', 2 * 3_600_000 + 5000],
	['no date', 3_605_000],
])('compares a date with the Date of the answer, not with the clock here: %s', (date, expected) => {
	expect(read('Sat, 21 Nov 2026 13:00:05 GMT', date)).toBe(expected);
});
