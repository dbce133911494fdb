// ModifyTenantUserPassword.
import type { Call, Operation } from '../call';
import { findUnlockedUser, findWritableTenant } from '../find';
import { readPassword } from './newPassword';

export const modifyTenantUserPassword: Operation = {
	name: 'ModifyTenantUserPassword',
	method: 'PUT',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers/{userName}/password',
	run(call: Call) {
		const user = findUnlockedUser(call, findWritableTenant(call), call.path.userName);
		user.password = readPassword(call.body, 'userPassword');
		return undefined;
	},
};
