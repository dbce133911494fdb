// Revoke Role: ModifyTenantUserRoles with what the account has, less some databases (API page 10000000002489990).
import type { INodeProperties } from 'n8n-workflow';

import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { readNames } from '../../parameters/names';
import { changeGrants } from '../../cloud/accounts/changeGrants';
import { withoutDatabases } from '../../cloud/accounts/grants';
import { readTenant } from '../../parameters/tenant';
import { nameAccount, readUserName } from './accountFields';
import { changedAccount } from './changedAccount';
import { tenantFields } from '../../pickers/tenantFields';

const databasesField: INodeProperties = {
	displayName: 'Databases',
	name: 'databases',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. testdb, orders',
	description:
		'The databases (Oracle tenants: schemas) on which the account loses its role: names separated by commas, or a list from an expression',
};

export const revokeRole = defineOperation({
	resource: 'tenantUser',
	operation: 'revokeRole',
	name: 'Revoke Role',
	action: 'Revoke roles from a tenant user',
	description:
		'Take the roles on databases from a database account. Its roles on other databases stay as they are.',
	apiCall: 'ModifyTenantUserRoles',
	fields: [...tenantFields, userField, databasesField],
	task: (parameters) => `revoke roles from ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userName = readUserName(parameters);
		const databases = readNames(parameters.value('databases'), 'Databases');
		const changed = await changeGrants(api, {
			tenant,
			userName,
			databases,
			merge: (current) => withoutDatabases(current, databases),
		});
		return changedAccount(changed, tenant);
	},
});
