// ModifyTenantUserPassword: PUT .../tenantUsers/{userName}/password (API page 10000000001021640).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { nameAccount, readUserName } from './accountFields';
import { newPasswordFields, readNewPassword, showPassword } from './newPassword';
import { putAccount } from '../../cloud/accounts/putAccount';
import { tenantFields } from '../../pickers/tenantFields';

export const updatePassword = defineOperation({
	resource: 'tenantUser',
	operation: 'updatePassword',
	name: 'Update Password',
	action: 'Update the password of a tenant user',
	description: 'Give a database account a new password. Connections that are open stay open.',
	apiCall: 'ModifyTenantUserPassword',
	fields: [...tenantFields, userField, ...newPasswordFields],
	task: (parameters) => `update the password of ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userName = readUserName(parameters);
		const newPassword = readNewPassword(parameters);
		const body = { userPassword: newPassword.password };
		const envelope = await putAccount(api, tenant, userName, 'password', body);
		const json = { userName, ...tenant, requestId: envelope.requestId };
		return showPassword(newPassword, json, [envelope]);
	},
});
