// DeleteTenantUsers: a batch, and at once. It has no answer per account, so it is all or nothing.
import type { Call, Operation } from '../call';
import { textList } from '../fields';
import { findUser, findWritableTenant } from '../find';

export const deleteTenantUsers: Operation = {
	name: 'DeleteTenantUsers',
	method: 'DELETE',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		const names = textList(call.body['users'], 'users');
		// A locked account can be deleted: locking first is how an account is retired.
		const users = names.map((name) => findUser(call, tenant, name));
		for (const { userName } of users) tenant.users.delete(userName);
		return undefined;
	},
};
