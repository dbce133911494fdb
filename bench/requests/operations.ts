// The operations whose requests are counted: each for many accounts of one tenant, one item each.
import type { INodeParameters } from 'n8n-workflow';

const READ_ONLY = {
	specifyRoles: 'json',
	rolesJson: '[{"database":"orders","role":"ReadOnly"}]',
};

const CREATE = { operation: 'create', generatePassword: true, ...READ_ONLY };

/** By what the page calls them. The accounts have DML on testdb when each of them begins. */
export const OPERATIONS: Readonly<Record<string, INodeParameters>> = {
	'Create, Use Existing': {
		...CREATE,
		rolesJson: '[{"database":"testdb","role":"DML"}]',
		ifExists: 'useExisting',
	},
	'Create, Add Roles': { ...CREATE, ifExists: 'addRoles' },
	'Create, Replace Roles': { ...CREATE, ifExists: 'update' },
	'Set Roles': { operation: 'updateRoles', ...READ_ONLY },
	'Grant Role': { operation: 'grantRole', ...READ_ONLY },
	'Revoke Role': { operation: 'revokeRole', databases: 'testdb' },
	Lock: { operation: 'lock' },
	'Lock, End Open Sessions': { operation: 'lock', endSessions: true },
	Find: { operation: 'find' },
};
