// From when to when: the two fields of operations about the past.
import type { INodeProperties } from 'n8n-workflow';

import type { TimeRange } from '../cloud/timeRange';
import { emptyField } from './entered';
import { InputError } from '../transport/failures';
import type { Fields } from './fields';
import { readTime } from './time';

const startTimeField: INodeProperties = {
	displayName: 'Start Time',
	name: 'startTime',
	type: 'dateTime',
	default: '',
	required: true,
	placeholder: 'e.g. 2026-11-25T08:00:00Z',
	description:
		'Start of the time range. If it has no time zone, the time zone of the workflow is used.',
};

const endTimeField: INodeProperties = {
	displayName: 'End Time',
	name: 'endTime',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-11-25T18:00:00Z',
	description: 'End of the time range. If empty, the current time is used.',
};

export const timeRangeFields: readonly INodeProperties[] = [startTimeField, endTimeField];

/** Returns the range; until now, if no end is given. Throws an InputError for one that ends before it begins. */
export function readTimeRange(parameters: Fields, timeZone: string): TimeRange {
	const start = readTime(parameters, startTimeField, timeZone);
	if (start === undefined) throw emptyField(startTimeField.displayName);
	const end = readTime(parameters, endTimeField, timeZone) ?? Date.now();
	if (start < end) return { start, end };
	throw new InputError(
		'Start Time is not before End Time',
		'If End Time is empty, the current time is used',
	);
}
