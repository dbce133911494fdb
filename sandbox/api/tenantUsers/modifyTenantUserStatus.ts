// ModifyTenantUserStatus: the one change that a locked account takes.
import type { Call, Operation } from '../call';
import { requiredText } from '../fields';
import { findUser, findWritableTenant } from '../find';
import { Refusal } from '../refusal';

export const modifyTenantUserStatus: Operation = {
	name: 'ModifyTenantUserStatus',
	method: 'PUT',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers/{userName}/status',
	run(call: Call) {
		const user = findUser(call, findWritableTenant(call), call.path.userName);
		const status = requiredText(call.body, 'userStatus');
		if (status !== 'ONLINE' && status !== 'LOCKED') {
			throw new Refusal('invalid-parameter', 'userStatus must be ONLINE or LOCKED.');
		}
		user.userStatus = status;
		delete user.shownStatus;
		return undefined;
	},
	ignore(call: Call) {
		findUser(call, findWritableTenant(call), call.path.userName);
	},
};
