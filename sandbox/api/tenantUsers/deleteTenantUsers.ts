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
		// The pages write `users`, the vendor's swagger file `Users`.
		const names = textList(call.body['users'] ?? call.body['Users'], 'users');
		// A locked account can be deleted: locking first is how an account is retired.
		for (const name of names) findUser(tenant, name);
		for (const name of names) tenant.users.delete(name);
		return undefined;
	},
};
