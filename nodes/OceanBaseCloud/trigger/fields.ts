// The trigger's parameters.
import type { INodeProperties } from 'n8n-workflow';

import { withKeptValues } from '../parameters/keptFields';
import { projectIdField } from '../parameters/options';
import { EVENTS } from './events';
import { watchedFields } from './watched';

export const eventsField: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: [...EVENTS],
	required: true,
	default: ['accountCreated', 'accountRemoved', 'rolesChanged'],
	description: 'Events that start the workflow',
};

export const addressIdsField: INodeProperties = {
	displayName: 'Address IDs',
	name: 'addressIds',
	type: 'string',
	default: '',
	placeholder: 'e.g. rs-private-0001, rs-private-0002',
	description:
		'IDs of the addresses to watch the PrivateLink status of, separated by commas. If not set, the primary private address of the tenant is watched.',
};

export const triggerOptionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [addressIdsField, projectIdField],
};

export const triggerFields: INodeProperties[] = [
	eventsField,
	...watchedFields,
	...withKeptValues([triggerOptionsField]),
];
