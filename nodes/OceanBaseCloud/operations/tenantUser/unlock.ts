// Unlock: ModifyTenantUserStatus with ONLINE (API page 10000000003236278).
import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { nameAccount } from './accountFields';
import { setStatus } from './setStatus';
import { tenantFields } from '../../pickers/tenantFields';

export const unlockTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'unlock',
	name: 'Unlock',
	action: 'Unlock a tenant user',
	description: 'Let a locked database account log in again',
	apiCall: 'ModifyTenantUserStatus',
	fields: [...tenantFields, userField],
	task: (parameters) => `unlock ${nameAccount(parameters)}`,
	run: async (input) => await setStatus(input, 'ONLINE'),
});
