// Lists the accounts of a tenant.
import { accountList } from '../../cloud/accounts/accounts';
import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { simplifiedAccount } from '../../cloud/accounts/simplifiedAccount';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { readEntries } from '../../transport/pages';
import { defineTenantOperation } from '../operation';
import { accountFiltersField, readAccountFilters } from './accountFilters';

export const getTenantUsers = defineTenantOperation({
	resource: 'tenantUser',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many accounts',
	description: 'Get the database accounts of a tenant with their types, statuses and roles',
	fields: [...listFields, simplifyField, accountFiltersField],
	task: () => 'list the accounts',
	async run({ parameters, api, tenant }) {
		const { searchKey, accepts } = readAccountFilters(parameters);
		const accounts = await readEntries(api, accountList(tenant, { searchKey }), {
			limit: readLimit(parameters),
			...(accepts && { accepts }),
		});
		return {
			json: accounts.map(({ requestId, ...account }) => ({
				...simplifiedAccount(normalizeAccount(account)),
				requestId,
			})),
		};
	},
});
