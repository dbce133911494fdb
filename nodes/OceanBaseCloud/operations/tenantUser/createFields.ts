// The fields of Create that no other operation has.
import type { INodeProperties } from 'n8n-workflow';

import { callerContextField } from '../../parameters/callerContext';

export const ifExistsField: INodeProperties = {
	displayName: 'If the Account Exists',
	name: 'ifExists',
	type: 'options',
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: 'The item fails, and the account stays as it is',
		},
		{
			name: 'Update',
			value: 'update',
			description: 'The account gets the roles and the description below',
		},
		{
			name: 'Use Existing',
			value: 'useExisting',
			description: 'The account is returned as it is',
		},
	],
	default: 'fail',
	description:
		'What to do when the tenant has an account of this name already. Except with Fail, it costs one request more for each item.',
};

export const setPasswordField: INodeProperties = {
	displayName: 'Also Set Password',
	name: 'setPassword',
	type: 'boolean',
	default: false,
	displayOptions: { show: { ifExists: ['update'] } },
	description: 'Whether an account that exists gets the password as well',
};

export const createAdditionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		callerContextField,
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Reporting account of the sales team',
			description: 'What the account is for, in at most 256 characters',
		},
		{
			displayName: 'Encryption Type',
			name: 'encryptionType',
			type: 'string',
			default: '',
			description: 'How the password is encrypted. Leave it empty to send it as it is, inside TLS.',
		},
		{
			displayName: 'Global Permissions',
			name: 'globalPermissions',
			type: 'string',
			default: '',
			description: 'The global permissions of the account',
		},
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10.0.0.%',
			description: 'The host from which the account may connect (MySQL tenants)',
		},
	],
};
