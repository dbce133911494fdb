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
	description: `${description}. Separate several with commas. Each needs its own request.`,
});

const callerUidsField = names(
	'Caller UIDs',
	'callerUids',
	'e.g. 1234567890',
	'Only events of these callers',
);

const eventOperationsField = names(
	'Event Operations',
	'eventOperations',
	'e.g. DeleteInstance',
	'Only these operations, by their names in the API',
);

const eventTypesField = names(
	'Event Types',
	'eventTypes',
	'e.g. INSTANCE_MANAGEMENT',
	'Only events of these types, by their names in the API',
);

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'string',
	default: '',
	placeholder: 'e.g. ob317v4uif0001',
	description: 'Only events about this resource, by its ID or name',
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
	description: 'Get records of who did what in OceanBase Cloud, newest first',
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
