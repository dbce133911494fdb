// Takes an account's roles on some databases; those on others stay.
import type { INodeProperties } from 'n8n-workflow';

import { changeGrants } from '../../cloud/accounts/changeGrants';
import { withoutGrants } from '../../cloud/accounts/withoutGrants';
import type { GrantChange } from '../../cloud/accounts/planGrants';
import { plannedGrants } from '../../cloud/plan/plannedAccount';
import type { Fields } from '../../parameters/fields';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';
import { readRevocations } from './revocations';

const databasesField: INodeProperties = {
	displayName: 'Databases',
	name: 'databases',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. testdb, orders',
	description:
		'Databases, or schemas in Oracle tenants, to revoke the roles on: names separated by commas, or an expression that returns a list. If the list has roles, such as those from Get, only these roles are revoked.',
};

export const revokeRole = defineAccountOperation({
	operation: 'revokeRole',
	name: 'Revoke Role',
	action: 'Revoke roles from an account',
	description:
		'Revoke the roles of a database account on databases. Its roles on other databases do not change.',
	fields: [databasesField],
	verb: 'revoke roles from',
	isLimited: true,
	plan: async ({ parameters, api, account }) =>
		await plannedGrants(api, account, readGrantChange(parameters)),
	async run({ parameters, api, account: ref }) {
		const revoked = await changeGrants(api, ref, readGrantChange(parameters));
		return async () => {
			const { account, ...changes } = await revoked();
			return accountOutput(account, changes);
		};
	},
});

function readGrantChange(parameters: Fields): GrantChange {
	const revocations = readRevocations(parameters, databasesField);
	return {
		databases: revocations.map(({ database }) => database),
		merge: (current, nameCase) => withoutGrants(current, revocations, nameCase),
	};
}
