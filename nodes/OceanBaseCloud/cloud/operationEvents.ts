// Who did what in OceanBase Cloud (operationEvents, API page 10000000002439525, seen once, unverified).
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { readCall } from './calls';
import { isAboutOther, readPast } from './pastRows';
import type { TimeRange } from './timeRange';

/** Which events are wanted; what is empty does not matter. */
export interface EventFilter {
	readonly range: TimeRange;
	readonly eventOperations: readonly string[];
	readonly eventTypes: readonly string[];
	readonly callerUids: readonly string[];
	readonly resourceIdOrName: string | undefined;
}

/** How the page shows it, newest first. */
const ORDER = { sortField: 'FINISHED_TIME', sortOrder: 'DESCEND' };

/**
 * Returns events as the service gives them. No page shows how a list of values goes into the query: each value is
 * asked for by itself, and the newest come first among those that were asked for together. Throws what the API
 * throws.
 */
export async function readOperationEvents(
	api: Api,
	filter: EventFilter,
	limit: number,
): Promise<IDataObject[]> {
	const events: IDataObject[] = [];
	for (const values of combinationsOf(filter)) {
		const wanted = limit - events.length;
		if (wanted <= 0) break;
		const { range, resourceIdOrName } = filter;
		const asked = { ...ORDER, ...values, resourceIdOrName };
		const found = await readPast(api, {
			range,
			limit: wanted,
			callFor: (times) => readCall('DescribeOperationEvents', {}, { ...asked, ...times }),
			accepts: (event) => !FILTERS.some((name) => isAboutOther(event, SAID_IN[name], values[name])),
		});
		for (const event of found) events.push(event);
	}
	return events;
}

/** The filters that take several values, and the field of an event that says the same, as far as it has one. */
const SAID_IN = {
	eventOperations: 'eventOperation',
	eventTypes: 'eventType',
	callerUids: 'callerUid',
} as const;

type FilterName = keyof typeof SAID_IN;

const FILTERS: readonly FilterName[] = ['eventOperations', 'eventTypes', 'callerUids'];

/** One value of each filter that has any. */
type Values = { readonly [Name in FilterName]?: string };

function combinationsOf(filter: EventFilter): Values[] {
	return FILTERS.reduce<Values[]>(
		(all, name) =>
			filter[name].length === 0
				? all
				: all.flatMap((one) => filter[name].map((value) => ({ ...one, [name]: value }))),
		[{}],
	);
}
