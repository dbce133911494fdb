// Gives an account a new password.
import { setPassword } from '../../cloud/accounts/setAccountPart';
import { defineAccountOperation } from './existingAccount';
import { newPasswordFields, readNewPassword } from './newPassword';

export const updatePassword = defineAccountOperation({
	operation: 'updatePassword',
	name: 'Update Password',
	action: 'Update the password of an account',
	description: 'Give a database account a new password. Connections that are open stay open.',
	fields: [...newPasswordFields],
	verb: 'update the password of',
	async run({ parameters, api, account, handOut }) {
		const { userName } = account;
		const { password, shown } = readNewPassword(parameters, userName);
		await setPassword(api, account, { password, onSet: () => handOut(userName, shown) });
		return { json: { userName } };
	},
});
