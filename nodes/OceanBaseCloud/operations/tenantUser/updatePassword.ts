// Gives an account a new password.
import { setPassword } from '../../cloud/accounts/setAccountPart';
import { accountOutput } from './accountOutput';
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
		const onSet = () => handOut(userName, shown);
		const read = await setPassword(api, account, { password, onSet });
		return async () => {
			const listed = await read();
			return listed === undefined ? { json: { userName } } : accountOutput(listed);
		};
	},
});
