// Keeps an account from logging in.
import { setStatus } from '../../cloud/accounts/setAccountPart';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

export const lockTenantUser = defineAccountOperation({
	operation: 'lock',
	name: 'Lock',
	action: 'Lock an account',
	description:
		'Prevent a database account from logging in until it is unlocked. A locked account cannot be changed.',
	fields: [],
	verb: 'lock',
	async run({ api, account }) {
		const seen = await setStatus(api, account, 'LOCKED');
		return async () => accountOutput(await seen());
	},
});
