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
				'The account gets the roles above. Each replaces the role on its own database; everything else stays.',
		},
		{
			name: 'Fail',
			value: 'fail',
			description: 'The item fails, and the account stays as it is',
		},
		{
			name: 'Replace Roles',
			value: 'update',
			description:
				'The roles become exactly those above: on other databases they are revoked. The description is replaced as well.',
		},
		{
			name: 'Use Existing',
			value: 'useExisting',
			description: 'The account is returned as it is',
		},
	],
	default: 'fail',
	description:
		'What to do if the tenant already has an account with this name. All but Fail look first: by pages of the list, once a run, where many items are about a tenant.',
};

export const replaceNotice = defineNotice(
	'replaceNotice',
	'An account that exists loses its roles on databases that are not listed above. To keep them, use Add Roles. Without a role above, its roles stay.',
	{ ifExists: ['update'] },
);

export const noRolesNotice = defineNotice(
	'noRolesNotice',
	'An account of this type takes no roles: leave the roles below empty.',
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
		'Whether to also say where the account can log in: host, port, login name. Needs one more request per tenant and run.',
};

export const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Reporting account of the sales team',
	description: 'What the account is for, in at most 256 characters',
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
		description: 'The host from which the account may connect (MySQL tenants)',
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
