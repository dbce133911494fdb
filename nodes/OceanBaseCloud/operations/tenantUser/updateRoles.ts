// ModifyTenantUserRoles: POST .../tenantUsers/{userName}/authorization (API page 10000000002489990).
import type { INodeProperties } from 'n8n-workflow';

import { userField } from '../../pickers/user';
import { callerContextField, flattenCallerContext } from '../../parameters/callerContext';
import { InputError } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import type { ItemParameters } from '../../parameters/itemParameters';
import { inTurn } from '../../cloud/accounts/accountQueue';
import { roleFields } from './roleFields';
import { normalizeAccount } from '../../cloud/accounts/normalizeAccount';
import { readRoles } from './readRoles';
import { sendRoles, type ModifyType } from '../../cloud/accounts/sendRoles';
import { readTenant } from '../../parameters/tenant';
import { nameAccount, readUserName } from './accountFields';
import { tenantFields } from '../../pickers/tenantFields';

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
		'In MySQL tenants the roles below replace all roles of the account: on databases that are not listed, they are revoked',
	name: 'replaceNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { modifyType: ['UPDATE'] } },
};

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		callerContextField,
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
			description: 'The global permissions of the account',
		},
		{
			displayName: 'User Type',
			name: 'userType',
			type: 'string',
			default: '',
			placeholder: 'e.g. Normal',
			description: 'The type of the account',
		},
	],
};

export const updateRoles = defineOperation({
	resource: 'tenantUser',
	operation: 'updateRoles',
	name: 'Update Roles',
	action: 'Update the roles of a tenant user',
	description: 'Replace the roles of a database account',
	apiCall: 'ModifyTenantUserRoles',
	fields: [
		...tenantFields,
		userField,
		modifyTypeField,
		replaceNotice,
		...roleFields,
		additionalFields,
	],
	task: (parameters) => `update the roles of ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userName = readUserName(parameters);
		const change = {
			tenant,
			userName,
			modifyType: readModifyType(parameters),
			roles: readRoles(parameters),
			additionalFields: flattenCallerContext(parameters.collection('additionalFields')),
		};
		const envelope = await inTurn(tenant, userName, async () => await sendRoles(api, change));
		return {
			json: {
				userName,
				...normalizeAccount(envelope.data),
				...tenant,
				requestId: envelope.requestId,
			},
			envelopes: [envelope],
		};
	},
});

function readModifyType(parameters: ItemParameters): ModifyType {
	const value = parameters.requiredText('modifyType', 'Modification Type').trim().toUpperCase();
	if (value === 'ADD' || value === 'DELETE' || value === 'UPDATE') return value;
	throw new InputError(`Modification Type cannot be "${value}"`, 'Use ADD, DELETE or UPDATE');
}
