// The query of operation events (API page 10000000002439525), whose rows the page shows in part.
import type { OperationEvent } from '../../cloud/events';
import type { Call, Operation } from '../call';
import { page } from '../pages';
import { rangeOf, shownTime } from './timeRange';

export const describeOperationEvents: Operation = {
	name: 'DescribeOperationEvents',
	method: 'GET',
	path: '/api/v2/operationEvents',
	run(call: Call) {
		const isInRange = rangeOf(call, false);
		const events = call.cloud.events.filter(
			(event) =>
				event.projectId === call.projectId && isInRange(event.finished) && isWanted(call, event),
		);
		const ordered = call.query['sortOrder'] === 'DESCEND' ? events.reverse() : events;
		return page(call, ordered, show);
	},
};

function isWanted({ dialect, query }: Call, event: OperationEvent): boolean {
	if (dialect.audit.filters === 'ignored') return true;
	const { eventOperations, eventTypes, callerUids, resourceIdOrName } = query;
	return (
		(!eventOperations || event.eventOperation === eventOperations) &&
		(!eventTypes || event.eventType === eventTypes) &&
		(!callerUids || event.callerUid === callerUids) &&
		(!resourceIdOrName || [event.resourceId, event.instanceId].includes(resourceIdOrName))
	);
}

function show({ finished, projectId, ...event }: OperationEvent) {
	return { ...event, projectId, eventStatus: 'SUCCESS', finishedTime: shownTime(finished) };
}
