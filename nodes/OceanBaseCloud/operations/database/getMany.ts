// DescribeDatabases: GET .../databases (API page 10000000001021642).
import type { INodeProperties } from 'n8n-workflow';

import { readEntries } from '../../transport/pages';
import { defineOperation } from '../defineOperation';
import { readFilters } from '../../parameters/filters';
import { listFields, readLimit } from '../../parameters/limit';
import { readTenant } from '../../parameters/tenant';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Database Name',
			name: 'databaseName',
			type: 'string',
			default: '',
			placeholder: 'e.g. testdb',
			description: 'Only the database with this name',
		},
	],
};

export const getDatabases = defineOperation({
	resource: 'database',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many databases',
	description: 'Get the databases of a tenant, with the accounts that have a role on them',
	apiCall: 'DescribeDatabases',
	fields: [...tenantFields, ...listFields, filtersField],
	task: () => 'list the databases',
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const { entries, envelopes } = await readEntries(
			api,
			{
				name: 'DescribeDatabases',
				path: tenantPath(tenant, 'databases'),
				query: readFilters(parameters, ['databaseName']),
			},
			{ limit: readLimit(parameters) },
		);
		return {
			json: entries.map(({ fields, requestId }) => ({ ...fields, ...tenant, requestId })),
			envelopes,
		};
	},
});
