// CreateTenantUser: POST .../tenantUsers (API page 10000000001021637).
import { defineOperation } from '../defineOperation';
import { roleFields } from '../roles/fields';
import { tenantFields } from '../tenant';
import { nameAccount, passwordField, userNameField, userTypeField } from './accountFields';
import { createAdditionalFields, ifExistsField, setPasswordField } from './createFields';
import { ensureAccount } from './ensureAccount';
import { readWantedAccount } from './wantedAccount';

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
		passwordField,
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
		return {
			json: {
				...account,
				created,
				...(updated && { updated }),
				...wanted.tenant,
				requestId: envelopes.at(-1)?.requestId ?? '',
			},
			envelopes,
		};
	},
});
