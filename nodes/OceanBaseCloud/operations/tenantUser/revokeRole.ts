// Takes an account's roles on some databases; those on others stay.
import type { INodeProperties } from 'n8n-workflow';

import { changeGrants } from '../../cloud/accounts/changeGrants';
import { withoutDatabases } from '../../cloud/accounts/grants';
import { readNames } from '../../parameters/names';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

const databasesField: INodeProperties = {
	displayName: 'Databases',
	name: 'databases',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. testdb, orders',
	description:
		'The databases (Oracle tenants: schemas) on which the account loses its role: names separated by commas, or a list from an expression',
};

export const revokeRole = defineAccountOperation({
	operation: 'revokeRole',
	name: 'Revoke Role',
	action: 'Revoke roles from an account',
	description:
		'Take the roles on databases from a database account. Its roles on other databases stay as they are.',
	fields: [databasesField],
	verb: 'revoke roles from',
	async run({ parameters, api, account: ref }) {
		const databases = readNames(parameters, databasesField);
		const revoked = await changeGrants(api, ref, {
			databases,
			merge: (current, nameCase) => withoutDatabases(current, databases, nameCase),
		});
		return async () => {
			const { account, ...changes } = await revoked();
			return accountOutput(account, changes);
		};
	},
});
