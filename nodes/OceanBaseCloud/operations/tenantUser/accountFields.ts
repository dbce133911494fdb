// The fields that describe an account.
import type { INodeProperties } from 'n8n-workflow';

import type { Fields } from '../../parameters/fields';
import { encodePathPart } from '../../transport/pathPart';
import { checkNewUserName, checkUserName } from './accountRules';

export const newUserNameField: INodeProperties = {
	displayName: 'User Name',
	name: 'userName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jane_doe',
	description: 'Name of the new account. Reserved names such as SYS and root are not allowed.',
	hint: '2 to 32 characters: letters, digits, - and _, starting with a lowercase letter',
};

export const passwordField: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description: 'Password of the database account. Leave empty if Generate Password is on.',
	hint: 'Only if Generate Password is off: 10 to 32 characters, with an uppercase letter, a lowercase letter, a digit and one of !@#$%^&*()_+-=',
};

export const encryptionTypeField: INodeProperties = {
	displayName: 'Encryption Type',
	name: 'encryptionType',
	type: 'string',
	default: '',
	placeholder: 'e.g. RSA',
	description:
		'How the password that you entered is already encrypted, with a key from OceanBase Cloud support. If not set, the password is sent as entered, protected by TLS.',
};

export const userTypeField: INodeProperties = {
	displayName: 'User Type',
	name: 'userType',
	type: 'options',
	options: [
		{
			name: 'Normal',
			value: 'Normal',
			description: 'Has only the privileges of its roles',
		},
		{
			name: 'Admin',
			value: 'Admin',
			description: 'Has all privileges, and cannot have roles',
		},
		{
			name: 'Read-Only Account',
			value: 'ReadonlyAccount',
			description: 'Can read all databases, and cannot have roles (MySQL tenants only)',
		},
	],
	default: 'Normal',
	description: 'Type of account to create',
};

/**
 * Returns an account's name. Throws an InputError if it is empty, has spaces at its ends or cannot stand in
 * a path.
 */
export function readUserName(parameters: Fields, field: INodeProperties): string {
	const userName = checkUserName(parameters.requiredText(field));
	encodePathPart(userName);
	return userName;
}

/** Returns the name of a new account. Throws the same, and for a reserved name. */
export function readNewUserName(parameters: Fields): string {
	return checkNewUserName(readUserName(parameters, newUserNameField));
}

/** Returns what messages call the account. Works with any parameters, also with bad ones. */
export function nameAccount(parameters: Fields, field: INodeProperties): string {
	return `the account "${parameters.shown(field)}"`;
}
