// Gives an account roles; those that it has on other databases stay.
import { changeGrants } from '../../cloud/accounts/changeGrants';
import { addingGrants, type GrantChange } from '../../cloud/accounts/planGrants';
import { plannedGrants } from '../../cloud/plan/plannedAccount';
import type { Fields } from '../../parameters/fields';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';
import { readSomeRoles } from './readRoles';
import { roleFields } from './roleFields';

export const grantRole = defineAccountOperation({
	operation: 'grantRole',
	name: 'Grant Role',
	action: 'Grant roles to an account',
	description:
		'Grant a database account roles on databases. Its roles on other databases do not change.',
	fields: [...roleFields],
	verb: 'grant roles to',
	plan: async ({ parameters, api, account }) =>
		await plannedGrants(api, account, readGrantChange(parameters)),
	async run({ parameters, api, account: ref }) {
		const granted = await changeGrants(api, ref, readGrantChange(parameters));
		return async () => {
			const { account, ...changes } = await granted();
			return accountOutput(account, changes);
		};
	},
});

function readGrantChange(parameters: Fields): GrantChange {
	return addingGrants(readSomeRoles(parameters, 'Add at least one role'));
}
