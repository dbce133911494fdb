// Lists the databases of a tenant.
import type { INodeProperties } from 'n8n-workflow';

import { databaseList } from '../../cloud/databases';
import { defineFilters, readTexts } from '../../parameters/collections';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { readEntries } from '../../transport/pages';
import { defineTenantOperation } from '../operation';

const nameFilters: INodeProperties[] = [
	{
		displayName: 'Database Name',
		name: 'databaseName',
		type: 'string',
		default: '',
		placeholder: 'e.g. testdb',
		description: 'Only the database with this name',
	},
];

const filtersField = defineFilters(nameFilters);

export const getDatabases = defineTenantOperation({
	resource: 'database',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many databases',
	description: 'Get the databases of a tenant, with the accounts that have a role on them',
	fields: [...listFields, simplifyField, filtersField],
	task: () => 'list the databases',
	async run({ parameters, api, tenant }) {
		const query = readTexts(parameters.filters(filtersField), nameFilters);
		const limit = readLimit(parameters);
		return { json: await readEntries(api, databaseList(tenant, query), { limit }) };
	},
});
