// Lists the statements that accounts of a tenant ran.
import type { INodeProperties } from 'n8n-workflow';

import { readSqlAudit } from '../../cloud/sqlAudit';
import { defineFilters } from '../../parameters/collections';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { readTimeRange, timeRangeFields } from '../../parameters/timeRange';
import { defineTenantOperation } from '../operation';

const databaseField: INodeProperties = {
	displayName: 'Database',
	name: 'database',
	type: 'string',
	default: '',
	placeholder: 'e.g. testdb',
	description: 'Only statements in this database',
};

const userNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	placeholder: 'e.g. jane_doe',
	description: 'Only statements of this account',
};

const filtersField = defineFilters([databaseField, userNameField]);

export const getSqlAudit = defineTenantOperation({
	resource: 'sqlAudit',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many SQL audit records',
	description:
		'Get the SQL statements that accounts ran. Returns nothing if SQL audit is off for the tenant.',
	fields: [...timeRangeFields, ...listFields, simplifyField, filtersField],
	task: () => 'list the SQL audit records',
	async run({ parameters, api, tenant, timeZone }) {
		const filters = parameters.filters(filtersField);
		const filter = {
			range: readTimeRange(parameters, timeZone),
			userName: filters.optionalId(userNameField),
			database: filters.optionalId(databaseField),
		};
		return { json: await readSqlAudit(api, tenant, filter, readLimit(parameters)) };
	},
});
