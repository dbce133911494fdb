// Lists the instances of the project.
import type { INodeProperties } from 'n8n-workflow';

import { instanceList } from '../../cloud/instances';
import { defineFilters, readTexts } from '../../parameters/collections';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { readEntries } from '../../transport/pages';
import { defineOperation } from '../operation';

const instanceFilters: INodeProperties[] = [
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
		description: 'Only instances with a tenant whose ID or name contains this text',
	},
];

const filtersField = defineFilters(instanceFilters);

export const getInstances = defineOperation({
	resource: 'instance',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many instances',
	description: 'Get the instances of the project',
	fields: [...listFields, simplifyField, filtersField],
	task: () => 'list the instances',
	async run({ parameters, api }) {
		const query = readTexts(parameters.filters(filtersField), instanceFilters);
		const limit = readLimit(parameters);
		return { json: await readEntries(api, instanceList(query), { limit }) };
	},
});
