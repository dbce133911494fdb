// Lets an account log in again.
import { setStatus } from '../../cloud/accounts/setAccountPart';
import { defineAccountOperation } from './existingAccount';

const userStatus = 'ONLINE';

export const unlockTenantUser = defineAccountOperation({
	operation: 'unlock',
	name: 'Unlock',
	action: 'Unlock an account',
	description: 'Let a locked database account log in again',
	fields: [],
	verb: 'unlock',
	async run({ api, account }) {
		const seen = await setStatus(api, account, userStatus);
		return async () => {
			await seen();
			return { json: { userName: account.userName, userStatus } };
		};
	},
});
