// DescribeTenantUsers: GET .../tenantUsers (API page 10000000001021638).
import { readEntries } from '../../transport/pages';
import { defineOperation } from '../defineOperation';
import { listFields, readLimit } from '../../parameters/limit';
import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { readTenant } from '../../parameters/tenant';
import { readUserFilters, userFiltersField } from './userFilters';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const getTenantUsers = defineOperation({
	resource: 'tenantUser',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many tenant users',
	description: 'Get the database accounts of a tenant with their types, statuses and roles',
	apiCall: 'DescribeTenantUsers',
	fields: [...tenantFields, ...listFields, userFiltersField],
	task: () => 'list the accounts',
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const { searchKey, accepts } = readUserFilters(parameters.collection('filters'));
		const { entries, envelopes } = await readEntries(
			api,
			{
				name: 'DescribeTenantUsers',
				path: tenantPath(tenant, 'tenantUsers'),
				query: { searchKey },
			},
			{ limit: readLimit(parameters), ...(accepts && { accepts }) },
		);
		return {
			json: entries.map(({ fields, requestId }) => ({
				...normalizeAccount(fields),
				...tenant,
				requestId,
			})),
			envelopes,
		};
	},
});
