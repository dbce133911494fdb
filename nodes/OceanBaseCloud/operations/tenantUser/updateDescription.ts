// ModifyTenantUserDescription: PUT .../tenantUsers/{userName}/description. No API page of it is known: the
// vendor's machine-readable contract and Terraform provider have it.
import type { INodeProperties } from 'n8n-workflow';

import { userField } from '../../pickers/user';
import { InputError } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { textOf, type ItemParameters } from '../../parameters/itemParameters';
import { readTenant } from '../../parameters/tenant';
import { nameAccount, readUserName } from './accountFields';
import { checkDescription } from './accountRules';
import { putAccount } from '../../cloud/accounts/putAccount';
import { tenantFields } from '../../pickers/tenantFields';

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
		const description = readDescription(parameters);
		const envelope = await putAccount(api, tenant, userName, 'description', { description });
		return {
			json: { userName, description, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

// An empty text removes the description: a field that an item lacks must not do so.
function readDescription(parameters: ItemParameters): string {
	const description = textOf(parameters.value('description', ''));
	checkDescription(description);
	if (description !== undefined) return description;
	throw new InputError(
		'Description is not a text',
		'If it is an expression, the item has no such field. An empty text removes the description',
	);
}
