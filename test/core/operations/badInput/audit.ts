// Bad input of the operations about the past.
import type { BadInput } from './badInput';

const operations = ['operationEvent.getMany', 'sqlAudit.getMany'];
const startTime = '2026-11-20T00:00:00Z';

const times = [
	['a start that an item lacks', { startTime: '={{ $json.since }}' }, /Start Time is empty/],
	[
		'a start that is not a time',
		{ startTime: 'yesterday' },
		/Start Time is not a time: "yesterday"/,
	],
	['a day that there is not', { startTime: '2026-02-30' }, /Start Time is not a time/],
	[
		'an end before the start',
		{ startTime, endTime: '2026-11-19T00:00:00Z' },
		/Start Time is not before End Time/,
	],
	['a start in the future', { startTime: '2999-01-01' }, /Start Time is not before End Time/],
] as const;

export const audits: readonly BadInput[] = [
	...operations.flatMap((operation) =>
		times.map(([what, parameters, message]): BadInput => [
			`${operation}: ${what}`,
			operation,
			parameters,
			message,
		]),
	),
	[
		'a filter that the operation does not have',
		'operationEvent.getMany',
		{ startTime, filters: { user: 'x' } },
		/Filters has no field "user"/,
	],
	[
		'operations that are nothing',
		'operationEvent.getMany',
		{ startTime, filters: { eventOperations: '={{ $json.nothing }}' } },
		/Event Operations is empty/,
	],
];
