// The fields of Create that no other operation has.
import type { INodeProperties } from 'n8n-workflow';

import { callerContextField } from '../../parameters/callerContext';
import { defineAdditionalFields } from '../../parameters/collections';
import { otherApiFieldsField } from '../../parameters/otherApiFields';
import { defineNotice } from '../notice';
import { encryptionTypeField } from './accountFields';

export const ifExistsField: INodeProperties = {
	displayName: 'If the Account Exists',
	name: 'ifExists',
	type: 'options',
	options: [
		{
			name: 'Add Roles',
			value: 'addRoles',
			description:
				'Grants the roles above. Each replaces the role on its own database; nothing else changes.',
		},
		{
			name: 'Fail',
			value: 'fail',
			description: 'The item fails, and the account does not change',
		},
		{
			name: 'Replace Roles',
			value: 'update',
			description:
				'Replaces all roles with those above: roles on other databases are revoked. Also replaces the description.',
		},
		{
			name: 'Use Existing',
			value: 'useExisting',
			description: 'Returns the account unchanged',
		},
	],
	default: 'fail',
	description:
		'What to do if the tenant already has an account with this name. All options except Fail need extra requests to check this first.',
};

export const replaceNotice = defineNotice(
	'replaceNotice',
	'If the account exists, its roles on databases that are not listed above are revoked. To keep them, use Add Roles. If no role is listed, its roles do not change.',
	{ ifExists: ['update'] },
);

export const noRolesNotice = defineNotice(
	'noRolesNotice',
	'Accounts of this type cannot have roles. Leave the roles below empty.',
	{ userType: ['Admin', 'ReadonlyAccount'] },
);

export const setPasswordField: INodeProperties = {
	displayName: 'Update Password',
	name: 'setPassword',
	type: 'boolean',
	default: false,
	displayOptions: { show: { ifExists: ['update'] } },
	description: 'Whether to also change the password of an existing account',
};

export const includeConnectionsField: INodeProperties = {
	displayName: 'Include Connections',
	name: 'includeConnections',
	type: 'boolean',
	default: false,
	description:
		'Whether to also return where the account can log in: host, port and login name. Needs one extra request per tenant and run.',
};

export const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Reporting account of the sales team',
	description: 'What the account is for, up to 256 characters',
};

/** The other documented fields of the create's body: texts that go to the service as they are. */
export const otherTextFields: readonly INodeProperties[] = [
	encryptionTypeField,
	{
		displayName: 'Global Permissions',
		name: 'globalPermissions',
		type: 'hidden',
		default: '',
		description: 'Permissions on all databases, in the form that OceanBase Cloud support gives',
	},
	{
		displayName: 'Host',
		name: 'host',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10.0.0.%',
		description: 'Host that the account can connect from (MySQL tenants only)',
	},
];

/** Where version 0.1.0 had it. Hidden, so that n8n keeps what was saved there. */
export const earlierDescriptionField: INodeProperties = { ...descriptionField, type: 'hidden' };

export const createAdditionalFields = defineAdditionalFields([
	callerContextField,
	earlierDescriptionField,
	...otherTextFields,
	otherApiFieldsField,
]);
