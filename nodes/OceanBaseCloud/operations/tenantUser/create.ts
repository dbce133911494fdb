// CreateTenantUser: POST .../tenantUsers (API page 10000000001021637).
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { callerContextField, flattenCallerContext } from '../callerContext';
import { defineOperation } from '../defineOperation';
import type { ItemParameters } from '../itemParameters';
import { roleFields } from '../roles/fields';
import { normalizeAccount } from '../roles/readGrants';
import { readRoles } from '../roles/readRoles';
import { readTenant, tenantFields, tenantPath } from '../tenant';
import {
	nameAccount,
	passwordField,
	readUserName,
	userNameField,
	userTypeField,
} from './accountFields';
import { checkDescription, checkPassword } from './accountRules';

const additionalFields: INodeProperties = {
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

export const createTenantUser = defineOperation({
	resource: 'tenantUser',
	operation: 'create',
	name: 'Create',
	action: 'Create a tenant user',
	description: 'Create a database account in a tenant',
	apiCall: 'CreateTenantUser',
	fields: [
		...tenantFields,
		userNameField,
		passwordField,
		userTypeField,
		...roleFields,
		additionalFields,
	],
	task: (parameters) => `create ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const body = readBody(parameters);
		const envelope = await api.send({
			name: 'CreateTenantUser',
			method: 'POST',
			path: tenantPath(tenant, 'tenantUsers'),
			body,
			repetition: 'never',
		});
		return {
			json: { ...normalizeAccount(envelope.data), ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

function readBody(parameters: ItemParameters): IDataObject {
	const fields = flattenCallerContext(parameters.collection('additionalFields'));
	checkDescription(fields.description);
	const roles = readRoles(parameters);
	return {
		userName: readUserName(parameters),
		userType: parameters.requiredText('userType', 'User Type'),
		password: checkPassword(parameters.text('password')),
		...fields,
		// The page types it as a string: a list as JSON text. An empty list is left out.
		...(roles.length > 0 && { roles: JSON.stringify(roles) }),
	};
}
