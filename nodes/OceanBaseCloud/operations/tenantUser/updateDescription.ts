// ModifyTenantUserDescription: PUT .../tenantUsers/{userName}/description. No API page of it is known: the
// vendor's machine-readable contract and Terraform provider have it.
import type { INodeProperties } from 'n8n-workflow';

import { userField } from '../../pickers/user';
import { defineOperation } from '../defineOperation';
import { readTenant, tenantFields, tenantPath } from '../tenant';
import { nameAccount, readUserName } from './accountFields';
import { checkDescription } from './accountRules';

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Reporting account of the sales team',
	description:
		'What the account is for, in at most 256 characters. The old one is removed if empty.',
};

export const updateDescription = defineOperation({
	resource: 'tenantUser',
	operation: 'updateDescription',
	name: 'Update Description',
	action: 'Update the description of a tenant user',
	description: 'Replace the description of a database account',
	apiCall: 'ModifyTenantUserDescription',
	fields: [...tenantFields, userField, descriptionField],
	task: (parameters) => `update the description of ${nameAccount(parameters)}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userName = readUserName(parameters);
		const description = parameters.text('description');
		checkDescription(description);
		const envelope = await api.send({
			name: 'ModifyTenantUserDescription',
			method: 'PUT',
			path: tenantPath(tenant, 'tenantUsers', userName, 'description'),
			body: { description },
			repetition: 'always',
		});
		return {
			json: { userName, description, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
