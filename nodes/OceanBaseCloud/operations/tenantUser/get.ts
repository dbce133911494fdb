// DescribeTenantUsers for one account: GET .../tenantUsers?userName= (API page 10000000001021638).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { readExistingAccount } from '../../cloud/accounts/findAccount';
import { nameAccount, readUserName } from './accountFields';
import { tenantFields } from '../../pickers/tenantFields';

export const getTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'get',
	name: 'Get',
	action: 'Get a tenant user',
	description: 'Get a database account with its type, its status and its roles',
	apiCall: 'DescribeTenantUsers',
	fields: [...tenantFields, userField],
	task: (parameters) => `get ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const { account, envelope } = await readExistingAccount(api, tenant, readUserName(parameters));
		return {
			json: { ...account, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
