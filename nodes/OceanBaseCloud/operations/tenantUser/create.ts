// Creates an account.
import { ensureAccount } from '../../cloud/accounts/ensureAccount';
import { defineTenantOperation } from '../operation';
import { accountOutput } from './accountOutput';
import { nameAccount, newUserNameField, userTypeField } from './accountFields';
import {
	createAdditionalFields,
	descriptionField,
	ifExistsField,
	noRolesNotice,
	replaceNotice,
	setPasswordField,
} from './createFields';
import { newPasswordFields } from './newPassword';
import { roleFields } from './roleFields';
import { readWantedAccount } from './wantedAccount';

export const createTenantUser = defineTenantOperation({
	resource: 'tenantUser',
	operation: 'create',
	name: 'Create',
	action: 'Create an account',
	description: 'Create a database account in a tenant',
	fields: [
		newUserNameField,
		...newPasswordFields,
		userTypeField,
		noRolesNotice,
		...roleFields,
		descriptionField,
		ifExistsField,
		replaceNotice,
		setPasswordField,
		createAdditionalFields,
	],
	task: (parameters) => `create ${nameAccount(parameters, newUserNameField)}`,
	async run({ parameters, api, tenant, ...use }) {
		const wanted = readWantedAccount(parameters, tenant, use);
		const ensured = await ensureAccount(api, wanted);
		return async () => {
			const { account, ...done } = await ensured();
			return accountOutput(account, done);
		};
	},
});
