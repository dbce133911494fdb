// Sets the roles of an account.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { changeGrants } from '../../cloud/accounts/changeGrants';
import type { RoleGrant } from '../../cloud/accounts/grants';
import type { GrantChange } from '../../cloud/accounts/planGrants';
import type { ModifyType, RoleChange } from '../../cloud/accounts/sendRoles';
import { setRoles } from '../../cloud/accounts/setRoles';
import { plannedGrants, plannedRoles } from '../../cloud/plan/plannedAccount';
import { callerContextField, readCallerContext } from '../../parameters/callerContext';
import { defineAdditionalFields, readTexts } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { otherApiFieldsField, readOtherApiFields } from '../../parameters/otherApiFields';
import { InputError } from '../../transport/failures';
import { defineNotice } from '../notice';
import { accountOutput } from './accountOutput';
import { defineAccountOperation } from './existingAccount';
import { readRoles, readSomeRoles } from './readRoles';
import { roleFields } from './roleFields';

/** Where version 0.1.0 had it. Hidden, so that n8n keeps what was saved there. */
const earlierModifyTypeField: INodeProperties = {
	displayName: 'Modification Type',
	name: 'modifyType',
	type: 'hidden',
	default: 'UPDATE',
};

const modifyTypeField: INodeProperties = {
	displayName: 'Modification Type (Oracle)',
	name: 'modifyType',
	type: 'options',
	options: [
		{
			name: 'Add',
			value: 'ADD',
			description: 'Add these roles to the current ones',
		},
		{
			name: 'Delete',
			value: 'DELETE',
			description: 'Revoke these roles',
		},
		{
			name: 'Update',
			value: 'UPDATE',
			description: 'Replace the current roles with these',
		},
	],
	default: 'UPDATE',
	description:
		'How to change the current roles. MySQL tenants support Update only; Grant Role and Revoke Role work in both.',
};

const replaceNotice = defineNotice(
	'replaceNotice',
	'Replaces all roles of the account: roles on databases that are not listed are revoked. To keep them, use Grant Role.',
);

const revokeAllRolesField: INodeProperties = {
	displayName: 'Revoke All Roles',
	name: 'revokeAllRoles',
	type: 'boolean',
	default: false,
	description: 'Whether to revoke all roles of the account. If off, at least one role is required.',
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
		type: 'hidden',
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

const additionalFields = defineAdditionalFields([
	callerContextField,
	modifyTypeField,
	...otherTextFields,
	otherApiFieldsField,
]);

export const updateRoles = defineAccountOperation({
	operation: 'updateRoles',
	name: 'Set Roles',
	action: 'Set the roles of an account',
	description:
		'Replace all roles of a database account with new ones. Roles on other databases are revoked.',
	fields: [
		earlierModifyTypeField,
		replaceNotice,
		...roleFields,
		revokeAllRolesField,
		additionalFields,
	],
	verb: 'set the roles of',
	async plan({ parameters, api, account }) {
		const change = readChange(parameters);
		if (change === 'revokeAll') return await plannedGrants(api, account, REVOKE_ALL);
		return await plannedRoles(api, account, change);
	},
	async run({ parameters, api, account }) {
		const change = readChange(parameters);
		if (change === 'revokeAll') {
			const revoked = await changeGrants(api, account, REVOKE_ALL);
			return async () => {
				const { account: listed, ...changes } = await revoked();
				return accountOutput(listed, changes);
			};
		}
		const seen = await setRoles(api, account, change);
		return async () => {
			const { account: listed, changes } = await seen();
			return accountOutput(listed, changes);
		};
	},
});

const REVOKE_ALL: GrantChange = { databases: [], merge: () => [] };

function readChange(parameters: Fields): RoleChange | 'revokeAll' {
	const modifyType = readModifyType(parameters);
	const otherFields = readOtherFields(parameters);
	if (parameters.flag(revokeAllRolesField)) {
		refuseBesideRevokeAll(readRoles(parameters), modifyType, otherFields);
		return 'revokeAll';
	}
	const hint =
		'Add at least one role. To take all roles from the account, turn on Revoke All Roles';
	return { modifyType, roles: readSomeRoles(parameters, hint), otherFields };
}

// All roles go when somebody asked for just that.
function refuseBesideRevokeAll(
	roles: readonly RoleGrant[],
	modifyType: ModifyType,
	otherFields: IDataObject,
): void {
	const isAlone = roles.length === 0 && Object.keys(otherFields).length === 0;
	if (isAlone && modifyType === 'UPDATE') return;
	throw new InputError(
		'Revoke All Roles is on, but roles or additional fields are set as well',
		'Turn it off, or remove the roles and additional fields',
	);
}

function readOtherFields(parameters: Fields): IDataObject {
	const additional = parameters.collection(additionalFields);
	const fields = { ...readTexts(additional, otherTextFields), ...readCallerContext(additional) };
	const taken = ['modifyType', 'userRole', ...Object.keys(fields)];
	return { ...fields, ...readOtherApiFields(additional, taken) };
}

function readModifyType(parameters: Fields): ModifyType {
	const earlier = modifyTypeIn(parameters, earlierModifyTypeField) ?? 'UPDATE';
	const chosen = modifyTypeIn(parameters.collection(additionalFields), modifyTypeField);
	if (chosen === undefined || earlier === 'UPDATE' || chosen === earlier) return chosen ?? earlier;
	throw new InputError(
		`Modification Type is ${chosen} in Additional Fields, but ${earlier} in modifyType of the node`,
		'Remove modifyType from the parameters of the node',
	);
}

function modifyTypeIn(fields: Fields, field: INodeProperties): ModifyType | undefined {
	const value = fields.optionalId(field)?.toUpperCase();
	if (value === undefined || value === 'ADD' || value === 'DELETE' || value === 'UPDATE')
		return value;
	throw new InputError(`Modification Type cannot be "${value}"`, 'Use ADD, DELETE or UPDATE');
}
