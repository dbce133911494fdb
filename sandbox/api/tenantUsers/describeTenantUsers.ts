// DescribeTenantUsers.
import type { Tenant, TenantUser } from '../../cloud/model';
import { storedUserName } from '../../cloud/storedForm';
import type { Dialect } from '../../dialects/dialect';
import type { Call, Operation } from '../call';
import { findTenant } from '../find';
import { contains, page } from '../pages';
import { accountFields } from './accountFields';
import { describedRows } from './grantRows';

export const describeTenantUsers: Operation = {
	name: 'DescribeTenantUsers',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/tenantUsers',
	run(call: Call) {
		const present = findTenant(call);
		const tenant = call.listings.read(present, 'accounts');
		const wanted = storedUserName(call.dialect.stored, tenant, call.query['userName'] ?? '');
		const users = [...tenant.users.values()].filter(
			({ userName }) =>
				(wanted === '' || userName === wanted) && contains(userName, call.query['searchKey']),
		);
		return page(call, users, (user) => ({
			...accountFields(call.dialect.accounts, inPassing(call, present, user)),
			...permissionFields(call.dialect.accounts, user),
			description: user.description,
			...describedRows(call.dialect.rows, tenant, user),
		}));
	},
};

function permissionFields(
	{ globalPermissions, host }: Dialect['accounts'],
	{ globalPermissions: permissions = '', host: ownHost = '%' }: TenantUser,
) {
	const list = permissions === '' ? [] : permissions.split(',');
	return {
		...(globalPermissions === 'text' && { globalPermissions: permissions }),
		...(globalPermissions === 'list' && { globalPermissions: list }),
		...(host === 'shown' && { host: ownHost }),
	};
}

/** The account with what is happening to it as its status, where the dialect has words for that. */
function inPassing({ dialect }: Call, { users }: Tenant, shown: TenantUser): TenantUser {
	if (dialect.lag.passing === 'old') return shown;
	const present = users.get(shown.userName);
	if (!present) return { ...shown, shownStatus: 'DELETING' };
	if (present.userStatus === shown.userStatus) return shown;
	return { ...shown, shownStatus: present.userStatus === 'LOCKED' ? 'LOCKING' : 'UNLOCKING' };
}
