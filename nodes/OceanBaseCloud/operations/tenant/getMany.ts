// Lists the tenants of an instance.
import type { INodeProperties } from 'n8n-workflow';

import { tenantList } from '../../cloud/tenants';
import { defineFilters, readTexts } from '../../parameters/collections';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { instancePicker } from '../../pickers/instance';
import { readEntries } from '../../transport/pages';
import { defineOperation } from '../operation';

const nameFilters: INodeProperties[] = [
	{
		displayName: 'Tenant Name',
		name: 'tenantName',
		type: 'string',
		default: '',
		placeholder: 'e.g. billing',
		description: 'Only tenants whose name contains this text',
	},
];

const filtersField = defineFilters(nameFilters);

export const getTenants = defineOperation({
	resource: 'tenant',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many tenants',
	description: 'Get the tenants of an instance',
	fields: [instancePicker, ...listFields, simplifyField, filtersField],
	task: (parameters) => `list the tenants of the instance "${parameters.shown(instancePicker)}"`,
	async run({ parameters, api }) {
		const instanceId = parameters.id(instancePicker);
		const query = readTexts(parameters.filters(filtersField), nameFilters);
		const limit = readLimit(parameters);
		const tenants = await readEntries(api, tenantList(instanceId, query), { limit });
		return { json: tenants.map((tenant) => ({ ...tenant, instanceId })) };
	},
});
