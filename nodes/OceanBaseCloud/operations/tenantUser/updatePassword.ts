// ModifyTenantUserPassword: PUT .../tenantUsers/{userName}/password (API page 10000000001021640).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { inTurn } from '../roles/accountQueue';
import { readTenant, tenantFields, tenantPath } from '../tenant';
import { nameAccount, readUserName } from './accountFields';
import { newPasswordFields, readNewPassword, showPassword } from './newPassword';

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
		const send = async () =>
			await api.send({
				name: 'ModifyTenantUserPassword',
				method: 'PUT',
				path: tenantPath(tenant, 'tenantUsers', userName, 'password'),
				body: { userPassword: newPassword.password },
				repetition: 'always',
			});
		const envelope = await inTurn(tenant, userName, send);
		const json = { userName, ...tenant, requestId: envelope.requestId };
		return showPassword(newPassword, json, [envelope]);
	},
});
