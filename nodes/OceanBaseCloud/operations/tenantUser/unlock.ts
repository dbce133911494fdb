// Lets an account log in again.
import { setStatus } from '../../cloud/accounts/setAccountPart';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

export const unlockTenantUser = defineAccountOperation({
	operation: 'unlock',
	name: 'Unlock',
	action: 'Unlock an account',
	description: 'Let a locked database account log in again',
	fields: [],
	verb: 'unlock',
	async run({ api, account }) {
		const seen = await setStatus(api, account, 'ONLINE');
		return async () => accountOutput(await seen());
	},
});
