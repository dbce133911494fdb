// DeleteTenantUsers: DELETE .../tenantUsers with a JSON body (API page 10000000001021639).
import type { INodeProperties } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { listForms, sendInEitherForm } from '../../transport/eitherForm';
import { defineOperation } from '../defineOperation';
import { readNames } from '../../parameters/names';
import { readIfGone, type Lookup } from '../../cloud/readIfGone';
import { readTenant } from '../../parameters/tenant';
import { findAccount } from '../../cloud/accounts/findAccount';
import { checkUserName } from './accountRules';
import { tenantPath } from '../../cloud/tenants';
import type { TenantRef } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

const userNamesField: INodeProperties = {
	displayName: 'User Names',
	name: 'userNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jane_doe, old_batch',
	description:
		'The accounts to delete: one name, several names separated by commas, or a list from an expression',
};

export const deleteTenantUsers = defineOperation({
	resource: 'tenantUser',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete tenant users',
	description:
		'Delete database accounts for good and at once. Lock them first if you are not sure: that can be undone.',
	apiCall: 'DeleteTenantUsers',
	fields: [...tenantFields, userNamesField],
	task: (parameters) => `delete ${nameAccounts(parameters.value('userNames'))}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const names = readNames(parameters.value('userNames'), 'User Names').map(checkUserName);
		const envelope = await sendInEitherForm(
			api.memory,
			listForms('users', names),
			async (users) =>
				await api.send({
					name: 'DeleteTenantUsers',
					method: 'DELETE',
					path: tenantPath(tenant, 'tenantUsers'),
					// Where the list is typed as a text, the vendor's own client writes the name in capitals.
					body: typeof users === 'string' ? { users, Users: users } : { users },
					repetition: async () =>
						await readIfGone(names, async (name) => await lookUp(api, tenant, name)),
				}),
		);
		return {
			json: { deleted: names, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

async function lookUp(api: Api, tenant: TenantRef, name: string): Promise<Lookup> {
	const { account, envelope } = await findAccount(api, tenant, name);
	return { isThere: account !== undefined, envelope };
}

function nameAccounts(value: unknown): string {
	const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
	return `the accounts "${text}"`;
}
