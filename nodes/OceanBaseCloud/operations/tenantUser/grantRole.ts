// Gives an account roles; those that it has on other databases stay.
import { changeGrants } from '../../cloud/accounts/changeGrants';
import { addingGrants } from '../../cloud/accounts/planGrants';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';
import { readSomeRoles } from './readRoles';
import { roleFields } from './roleFields';

export const grantRole = defineAccountOperation({
	operation: 'grantRole',
	name: 'Grant Role',
	action: 'Grant roles to an account',
	description:
		'Give a database account roles on databases. Its roles on other databases stay as they are.',
	fields: [...roleFields],
	verb: 'grant roles to',
	async run({ parameters, api, account: ref }) {
		const roles = readSomeRoles(parameters, 'Add at least one role');
		const granted = await changeGrants(api, ref, addingGrants(roles));
		return async () => {
			const { account, ...changes } = await granted();
			return accountOutput(account, changes);
		};
	},
});
