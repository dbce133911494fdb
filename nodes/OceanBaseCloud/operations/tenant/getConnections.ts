// Tells where an account can log in to a tenant.
import type { INodeProperties } from 'n8n-workflow';

import { connectionsOf } from '../../cloud/connections';
import { readTenant } from '../../cloud/tenants';
import { defineTenantOperation } from '../operation';

const userNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane_doe',
	description:
		'Account that connects. If set, the output also has its login name and a URI without the password, if the tenant says how login names are formed.',
};

export const getTenantConnections = defineTenantOperation({
	resource: 'tenant',
	operation: 'getConnections',
	name: 'Get Connections',
	action: 'Get the connections of a tenant',
	description:
		'Get the host, port and network of each address where accounts can log in to a tenant',
	fields: [userNameField],
	task: () => 'get the connections of the tenant',
	async run({ parameters, api, tenant }) {
		const userName = parameters.optionalText(userNameField);
		return { json: connectionsOf(await readTenant(api, tenant), userName) };
	},
});
