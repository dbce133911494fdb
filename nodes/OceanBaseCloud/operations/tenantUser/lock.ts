// Lock: ModifyTenantUserStatus with LOCKED (API page 10000000003236278).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { nameAccount } from './accountFields';
import { setStatus } from './setStatus';
import { tenantFields } from '../../pickers/tenantFields';

export const lockTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'lock',
	name: 'Lock',
	action: 'Lock a tenant user',
	description:
		'Keep a database account from logging in until it is unlocked. A locked account takes no other change.',
	apiCall: 'ModifyTenantUserStatus',
	fields: [...tenantFields, userField],
	task: (parameters) => `lock ${nameAccount(parameters)}`,
	run: async (input) => await setStatus(input, 'LOCKED'),
});
