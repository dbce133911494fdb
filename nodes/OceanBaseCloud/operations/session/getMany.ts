// Lists the sessions of a tenant.
import type { INodeProperties } from 'n8n-workflow';

import { readSessions } from '../../cloud/sessions';
import { defineFilters } from '../../parameters/collections';
import { listFields, readLimit } from '../../parameters/limit';
import { readNames } from '../../parameters/names';
import { simplifyField } from '../../parameters/simplify';
import { defineTenantOperation } from '../operation';

const clientIpField: INodeProperties = {
	displayName: 'Client IP',
	name: 'clientIp',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10.0.0.17',
	description: 'Only sessions from this IP address',
};

const databaseField: INodeProperties = {
	displayName: 'Database',
	name: 'database',
	type: 'string',
	default: '',
	placeholder: 'e.g. testdb',
	description: 'Only sessions in this database',
};

const statusField: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{
			name: 'Active',
			value: 'ACTIVE',
		},
		{
			name: 'Idle',
			value: 'IDLE',
		},
	],
	default: 'ACTIVE',
	description: 'Only sessions with this status',
};

const userNameField: INodeProperties = {
	displayName: 'User Names',
	name: 'userName',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane_doe',
	description:
		'Only sessions of these accounts: one or more names separated by commas, or an expression that returns a list',
};

const filtersField = defineFilters([clientIpField, databaseField, statusField, userNameField]);

export const getSessions = defineTenantOperation({
	resource: 'session',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many sessions',
	description: 'Get the open connections to a tenant',
	fields: [...listFields, simplifyField, filtersField],
	task: () => 'list the sessions',
	async run({ parameters, api, tenant }) {
		const filters = parameters.filters(filtersField);
		const limit = readLimit(parameters);
		const sessions = await readSessions(api, tenant, {
			userNames: filters.entered(userNameField) && readNames(filters, userNameField),
			database: filters.optionalText(databaseField),
			clientIp: filters.optionalText(clientIpField),
			status: filters.optionalOption(statusField),
		});
		return { json: sessions.slice(0, limit) };
	},
});
