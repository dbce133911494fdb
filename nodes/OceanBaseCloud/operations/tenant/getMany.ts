// DescribeTenants: GET /instances/{instanceId}/tenants (API page 10000000001021622).
import type { INodeProperties } from 'n8n-workflow';

import { instanceField } from '../../pickers/instance';
import { readEntries } from '../../transport/pages';
import { defineOperation } from '../defineOperation';
import { readFilters } from '../../parameters/filters';
import { listFields, readLimit } from '../../parameters/limit';

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Tenant Name',
			name: 'tenantName',
			type: 'string',
			default: '',
			placeholder: 'e.g. billing',
			description: 'Only tenants whose name holds this text',
		},
	],
};

export const getTenants = defineOperation({
	resource: 'tenant',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many tenants',
	description: 'Get the tenants of an instance',
	apiCall: 'DescribeTenants',
	fields: [instanceField, ...listFields, filtersField],
	task: (parameters) => `list the tenants of the instance "${parameters.text('instanceId')}"`,
	async run({ parameters, api }) {
		const instanceId = parameters.id('instanceId', 'Instance');
		const { entries, envelopes } = await readEntries(
			api,
			{
				name: 'DescribeTenants',
				path: ['instances', instanceId, 'tenants'],
				query: readFilters(parameters, ['tenantName']),
			},
			{ limit: readLimit(parameters) },
		);
		return {
			json: entries.map(({ fields, requestId }) => ({ ...fields, instanceId, requestId })),
			envelopes,
		};
	},
});
