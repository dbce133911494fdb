// Lists what was done in OceanBase Cloud, and by whom.
import type { INodeProperties } from 'n8n-workflow';

import { readOperationEvents } from '../../cloud/operationEvents';
import { defineFilters } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { listFields, readLimit } from '../../parameters/limit';
import { readNames } from '../../parameters/names';
import { simplifyField } from '../../parameters/simplify';
import { readTimeRange, timeRangeFields } from '../../parameters/timeRange';
import { defineOperation } from '../operation';

const names = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description: `${description}. Several are separated by commas, and each costs a request.`,
});

const callerUidsField = names(
	'Caller UIDs',
	'callerUids',
	'e.g. 1234567890',
	'Only what these callers did',
);

const eventOperationsField = names(
	'Event Operations',
	'eventOperations',
	'e.g. DeleteInstance',
	'Only these operations, as the service calls them',
);

const eventTypesField = names(
	'Event Types',
	'eventTypes',
	'e.g. INSTANCE_MANAGEMENT',
	'Only events of these types, as the service calls them',
);

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'string',
	default: '',
	placeholder: 'e.g. ob317v4uif0001',
	description: 'Only what was done to this resource: its ID or its name',
};

const filtersField = defineFilters([
	callerUidsField,
	eventOperationsField,
	eventTypesField,
	resourceField,
]);

export const getOperationEvents = defineOperation({
	resource: 'operationEvent',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many operation events',
	description: 'Get who did what in OceanBase Cloud, the newest first',
	fields: [...timeRangeFields, ...listFields, simplifyField, filtersField],
	task: () => 'list the operation events',
	async run({ parameters, api, timeZone }) {
		const filters = parameters.filters(filtersField);
		const filter = {
			range: readTimeRange(parameters, timeZone),
			eventOperations: readSome(filters, eventOperationsField),
			eventTypes: readSome(filters, eventTypesField),
			callerUids: readSome(filters, callerUidsField),
			resourceIdOrName: filters.optionalId(resourceField),
		};
		return { json: await readOperationEvents(api, filter, readLimit(parameters)) };
	},
});

function readSome(filters: Fields, field: INodeProperties): string[] {
	return filters.entered(field) === undefined ? [] : readNames(filters, field);
}
