// Reads an account.
import { readExistingAccount } from '../../cloud/accounts/accounts';
import { simplifyField } from '../../parameters/simplify';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';

export const getTenantUser = defineAccountOperation({
	operation: 'get',
	name: 'Get',
	action: 'Get an account',
	description: 'Get a database account with its type, status and roles',
	fields: [simplifyField],
	verb: 'get',
	run: async ({ api, account }) => accountOutput(await readExistingAccount(api, account)),
});
