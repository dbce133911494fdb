// Keeps an account from logging in.
import { endSessionsAfter } from '../../cloud/accounts/endSessionsOf';
import { setStatus } from '../../cloud/accounts/setAccountPart';
import { plannedStatus } from '../../cloud/plan/plannedAccount';
import { accountOutput } from './accountOutput';
import { endSessionsField } from './endSessionsField';
import { defineAccountOperation } from './existingAccount';

export const lockTenantUser = defineAccountOperation({
	operation: 'lock',
	name: 'Lock',
	action: 'Lock an account',
	description:
		'Prevent a database account from logging in until it is unlocked. A locked account cannot be changed.',
	fields: [endSessionsField],
	verb: 'lock',
	isLimited: true,
	plan: async ({ parameters, api, account }) =>
		await plannedStatus(api, account, 'LOCKED', {
			endSessions: parameters.flag(endSessionsField),
		}),
	async run({ parameters, api, account }) {
		const endsSessions = parameters.flag(endSessionsField);
		const seen = await setStatus(api, account, 'LOCKED');
		return async () => {
			const listed = await seen();
			if (!endsSessions) return accountOutput(listed);
			const ended = await endSessionsAfter(api, account, 'the account is locked now');
			return accountOutput(listed, { endedSessions: ended.length });
		};
	},
});
