// Sets the roles of an account.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { RoleGrant } from '../../cloud/accounts/grants';
import { setRoles, type ModifyType } from '../../cloud/accounts/sendRoles';
import { callerContextField, readCallerContext } from '../../parameters/callerContext';
import { defineAdditionalFields, readTexts } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { InputError } from '../../transport/failures';
import { defineAccountOperation } from './existingAccount';
import { readRoles, readSomeRoles } from './readRoles';
import { roleFields } from './roleFields';

const modifyTypeField: INodeProperties = {
	displayName: 'Modification Type',
	name: 'modifyType',
	type: 'options',
	options: [
		{
			name: 'Add',
			value: 'ADD',
			description: 'Add the roles below to those that the account has (Oracle tenants only)',
		},
		{
			name: 'Delete',
			value: 'DELETE',
			description: 'Take the roles below from the account (Oracle tenants only)',
		},
		{
			name: 'Update',
			value: 'UPDATE',
			description:
				'Replace the roles of the account: in MySQL tenants, the databases left out below are revoked',
		},
	],
	default: 'UPDATE',
	description: 'How the roles below change those that the account has',
};

const replaceNotice: INodeProperties = {
	displayName:
		'In MySQL tenants, these roles replace all roles of the account. Roles on databases not listed are revoked.',
	name: 'replaceNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { modifyType: ['UPDATE'] } },
};

const revokeAllRolesField: INodeProperties = {
	displayName: 'Revoke All Roles',
	name: 'revokeAllRoles',
	type: 'boolean',
	default: false,
	description:
		'Whether to take all roles from the account. Without it, at least one role has to be given.',
};

const otherTextFields: readonly INodeProperties[] = [
	{
		displayName: 'Cluster Group Name',
		name: 'clusterGroupName',
		type: 'string',
		default: '',
		description: 'The name of the cluster group',
	},
	{
		displayName: 'Global Permissions',
		name: 'GlobalPermissions',
		type: 'string',
		default: '',
		description: 'Permissions on all databases, in the form that OceanBase Cloud support gives',
	},
	{
		displayName: 'User Type',
		name: 'userType',
		type: 'string',
		default: '',
		placeholder: 'e.g. Normal',
		description: 'The type of the account',
	},
];

const additionalFields = defineAdditionalFields([callerContextField, ...otherTextFields]);

export const updateRoles = defineAccountOperation({
	operation: 'updateRoles',
	name: 'Update Roles',
	action: 'Update the roles of a tenant user',
	description: 'Replace the roles of a database account',
	fields: [modifyTypeField, replaceNotice, ...roleFields, revokeAllRolesField, additionalFields],
	verb: 'update the roles of',
	async run({ parameters, api, account }) {
		const modifyType = readModifyType(parameters);
		const change = {
			modifyType,
			roles: readRolesToSet(parameters, modifyType),
			otherFields: readOtherFields(parameters),
		};
		const seen = await setRoles(api, account, change);
		return async () => ({ json: { userName: account.userName, ...(await seen()) } });
	},
});

// What resolves to nothing must not take all roles away: only the switch does.
function readRolesToSet(parameters: Fields, modifyType: ModifyType): RoleGrant[] {
	if (!parameters.flag(revokeAllRolesField)) {
		return readSomeRoles(
			parameters,
			'Add at least one role. To take all roles from the account, turn on Revoke All Roles',
		);
	}
	if (readRoles(parameters).length > 0 || modifyType !== 'UPDATE') {
		throw new InputError(
			'Revoke All Roles is on, but roles are given to set, add or delete',
			'Turn it off, or remove the roles and use the modification type Update',
		);
	}
	return [];
}

function readOtherFields(parameters: Fields): IDataObject {
	const additional = parameters.collection(additionalFields);
	return { ...readTexts(additional, otherTextFields), ...readCallerContext(additional) };
}

function readModifyType(parameters: Fields): ModifyType {
	const value = parameters.id(modifyTypeField).toUpperCase();
	if (value === 'ADD' || value === 'DELETE' || value === 'UPDATE') return value;
	throw new InputError(`Modification Type cannot be "${value}"`, 'Use ADD, DELETE or UPDATE');
}
