// ModifyTenantUserDescription.
import { storedDescription } from '../../cloud/storedForm';
import type { Call, Operation } from '../call';
import { description } from '../fields';
import { findUnlockedUser, findWritableTenant } from '../find';

export const modifyTenantUserDescription: Operation = {
	name: 'ModifyTenantUserDescription',
	method: 'PUT',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers/{userName}/description',
	run(call: Call) {
		const user = findUnlockedUser(call, findWritableTenant(call), call.path.userName);
		user.description = storedDescription(call.dialect.stored, description(call.body));
		return undefined;
	},
};
