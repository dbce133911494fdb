// Grant Role: ModifyTenantUserRoles with what the account has and the new roles (API page 10000000002489990).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { changeGrants } from '../../cloud/accounts/changeGrants';
import { roleFields } from './roleFields';
import { withGrants } from '../../cloud/accounts/grants';
import { readRoles } from './readRoles';
import { readTenant } from '../../parameters/tenant';
import { InputError } from '../../transport/failures';
import { nameAccount, readUserName } from './accountFields';
import { changedAccount } from './changedAccount';
import { tenantFields } from '../../pickers/tenantFields';

export const grantRole = defineOperation({
	resource: 'tenantUser',
	operation: 'grantRole',
	name: 'Grant Role',
	action: 'Grant roles to a tenant user',
	description:
		'Give a database account roles on databases. Its roles on other databases stay as they are.',
	apiCall: 'ModifyTenantUserRoles',
	fields: [...tenantFields, userField, ...roleFields],
	task: (parameters) => `grant roles to ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userName = readUserName(parameters);
		const roles = readRoles(parameters);
		if (roles.length === 0) throw new InputError('No role is given', 'Add at least one role');
		const changed = await changeGrants(api, {
			tenant,
			userName,
			databases: roles.map(({ database }) => database),
			merge: (current) => withGrants(current, roles),
		});
		return changedAccount(changed, tenant);
	},
});
