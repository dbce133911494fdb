// Times that somebody entered.
import { fieldsOf } from '../../../../nodes/OceanBaseCloud/parameters/fields';
import { readTime } from '../../../../nodes/OceanBaseCloud/parameters/time';
import { partsOfRange, queryOfRange } from '../../../../nodes/OceanBaseCloud/cloud/timeRange';

const field = {
	displayName: 'Start Time',
	name: 'startTime',
	type: 'dateTime',
	default: '',
} as const;

const read = (startTime: unknown, zone = 'UTC') => {
	const time = readTime(fieldsOf({ startTime: startTime as string }), field, zone);
	return time === undefined ? undefined : new Date(time).toISOString();
};

it.each([
	['2026-11-25T08:00:00Z', 'Europe/Berlin', '2026-11-25T08:00:00.000Z'],
	['2026-11-25T08:00:00.5+01:00', 'UTC', '2026-11-25T07:00:00.500Z'],
	['2026-11-25T08:00:00', 'UTC', '2026-11-25T08:00:00.000Z'],
	['2026-11-25T08:00:00', 'Europe/Berlin', '2026-11-25T07:00:00.000Z'],
	['2026-07-25 08:00', 'Europe/Berlin', '2026-07-25T06:00:00.000Z'],
	['2026-11-25', 'Asia/Kolkata', '2026-11-24T18:30:00.000Z'],
	// The clock goes back at three, and forward at two.
	['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
	['2026-10-25T01:30:00', 'Europe/Berlin', '2026-10-24T23:30:00.000Z'],
	['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
])('reads %s in %s', (text, zone, expected) => {
	expect(read(text, zone)).toBe(expected);
});

it('reads what an expression makes of a time', () => {
	const date = new Date('2026-11-25T08:00:00Z');
	expect(read(date)).toBe(date.toISOString());
	expect(read({ toISO: () => '2026-11-25T09:00:00.000+01:00' })).toBe(date.toISOString());
});

it.each(['soon', '2026-13-01', '2026-02-30', '25.11.2026', '2026-11-25T25:00:00Z'])(
	'refuses %s',
	(text) => {
		expect(() => read(text)).toThrow(/Start Time is not a time/);
	},
);

describe('a range', () => {
	const range = {
		start: Date.parse('2026-01-01T00:00:00.5Z'),
		end: Date.parse('2026-04-01T00:00:00.5Z'),
	};

	it('is cut into parts of 31 days, without a gap', () => {
		const parts = partsOfRange(range);
		expect(parts).toHaveLength(3);
		expect(parts[0]?.end).toBe(range.end);
		expect(parts.at(-1)?.start).toBe(range.start);
		for (const [index, part] of parts.slice(1).entries())
			expect(part.end).toBe(parts[index]?.start);
	});

	it('leaves no part of a second out', () => {
		expect(queryOfRange(range)).toEqual({
			startTime: '2026-01-01T00:00:00Z',
			endTime: '2026-04-01T00:00:01Z',
		});
	});
});
