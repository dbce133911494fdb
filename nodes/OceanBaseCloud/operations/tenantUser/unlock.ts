// Lets an account log in again.
import { setStatus } from '../../cloud/accounts/setAccountPart';
import { plannedStatus } from '../../cloud/plan/plannedAccount';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

export const unlockTenantUser = defineAccountOperation({
	operation: 'unlock',
	name: 'Unlock',
	action: 'Unlock an account',
	description: 'Let a locked database account log in again',
	fields: [],
	verb: 'unlock',
	plan: async ({ api, account }) => await plannedStatus(api, account, 'ONLINE'),
	async run({ api, account }) {
		const seen = await setStatus(api, account, 'ONLINE');
		return async () => accountOutput(await seen());
	},
});
