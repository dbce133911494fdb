// DescribeInstances: GET /instances (API page 10000000001021619).
import type { INodeProperties } from 'n8n-workflow';

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
			displayName: 'Instance Name',
			name: 'instanceName',
			type: 'string',
			default: '',
			placeholder: 'e.g. production',
			description: 'Only instances with this name',
		},
		{
			displayName: 'Organization ID',
			name: 'organizationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. o1a2b3c4d5e6f7g8h9i0',
			description: 'Only instances of this organization',
		},
		{
			displayName: 'Tenant Search',
			name: 'tenantSearchKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. billing',
			description: 'Only instances with a tenant whose ID or name holds this text',
		},
	],
};

export const getInstances = defineOperation({
	resource: 'instance',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many instances',
	description: 'Get the instances of the project',
	apiCall: 'DescribeInstances',
	fields: [...listFields, filtersField],
	task: () => 'list the instances',
	async run({ parameters, api }) {
		const { entries, envelopes } = await readEntries(
			api,
			{
				name: 'DescribeInstances',
				path: ['instances'],
				query: readFilters(parameters, ['instanceName', 'organizationId', 'tenantSearchKey']),
			},
			{ limit: readLimit(parameters) },
		);
		return {
			json: entries.map(({ fields, requestId }) => ({ ...fields, requestId })),
			envelopes,
		};
	},
});
