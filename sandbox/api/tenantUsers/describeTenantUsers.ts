// DescribeTenantUsers.
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { contains, page } from '../pages';
import { describedRows } from './grantRows';

export const describeTenantUsers: Operation = {
	name: 'DescribeTenantUsers',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers',
	run(call: Call) {
		const tenant = findTenant(call);
		const { userName, searchKey } = call.query;
		const users = [...tenant.users.values()].filter(
			(user) => (!userName || user.userName === userName) && contains(user.userName, searchKey),
		);
		return page(call, users, (user) => ({
			userName: user.userName,
			userType: user.userType.toLowerCase(),
			userStatus: user.userStatus,
			description: user.description,
			databases: describedRows(tenant, user),
		}));
	},
};
