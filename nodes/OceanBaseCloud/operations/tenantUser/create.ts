// CreateTenantUser: POST .../tenantUsers (API page 10000000001021637).
import { defineOperation } from '../defineOperation';
import { roleFields } from './roleFields';
import { nameAccount, userNameField, userTypeField } from './accountFields';
import { createAdditionalFields, ifExistsField, setPasswordField } from './createFields';
import { ensureAccount } from './ensureAccount';
import { newPasswordFields, showPassword } from './newPassword';
import { readWantedAccount } from './wantedAccount';
import { tenantFields } from '../../pickers/tenantFields';

export const createTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'create',
	name: 'Create',
	action: 'Create a tenant user',
	description: 'Create a database account in a tenant',
	apiCall: 'CreateTenantUser',
	fields: [
		...tenantFields,
		userNameField,
		...newPasswordFields,
		userTypeField,
		...roleFields,
		ifExistsField,
		setPasswordField,
		createAdditionalFields,
	],
	task: (parameters) => `create ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const wanted = readWantedAccount(parameters);
		const { account, created, updated, envelopes } = await ensureAccount(api, wanted);
		const isPasswordSet = created || updated?.includes('password');
		const json = {
			...account,
			created,
			...(updated && { updated }),
			...wanted.tenant,
			requestId: envelopes.at(-1)?.requestId ?? '',
		};
		return isPasswordSet ? showPassword(wanted.newPassword, json, envelopes) : { json, envelopes };
	},
});
