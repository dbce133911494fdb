// Creates an account.
import type { IDataObject } from 'n8n-workflow';

import type { AccountRef } from '../../cloud/accounts/accountTurn';
import { ensureAccount } from '../../cloud/accounts/ensureAccount';
import { readConnections } from '../../cloud/connections';
import { plannedCreation } from '../../cloud/plan/plannedAccount';
import { settle } from '../../outcome';
import type { Api } from '../../transport/api';
import { describeFailure } from '../../transport/failures';
import { plannedAccountItem } from '../dryRun';
import { defineTenantOperation } from '../operation';
import { accountOutput } from './accountOutput';
import { nameAccount, newUserNameField, userTypeField } from './accountFields';
import {
	createAdditionalFields,
	descriptionField,
	ifExistsField,
	includeConnectionsField,
	noRolesNotice,
	replaceNotice,
	setPasswordField,
} from './createFields';
import { newPasswordFields } from './newPassword';
import { roleFields } from './roleFields';
import { readWantedAccount } from './wantedAccount';

export const createTenantUser = defineTenantOperation({
	resource: 'tenantUser',
	operation: 'create',
	name: 'Create',
	action: 'Create an account',
	description: 'Create a database account in a tenant',
	fields: [
		newUserNameField,
		...newPasswordFields,
		userTypeField,
		noRolesNotice,
		...roleFields,
		descriptionField,
		ifExistsField,
		replaceNotice,
		setPasswordField,
		includeConnectionsField,
		createAdditionalFields,
	],
	task: (parameters) => `create ${nameAccount(parameters, newUserNameField)}`,
	async plan({ parameters, api, tenant, ...use }) {
		const wanted = readWantedAccount(parameters, tenant, use);
		parameters.flag(includeConnectionsField);
		return { json: plannedAccountItem(wanted.userName, await plannedCreation(api, wanted)) };
	},
	async run({ parameters, api, tenant, ...use }) {
		const wanted = readWantedAccount(parameters, tenant, use);
		const hasConnections = parameters.flag(includeConnectionsField);
		const ensured = await ensureAccount(api, wanted);
		return async () => {
			const { account, ...done } = await ensured();
			const { json } = accountOutput(account, done);
			if (!hasConnections) return { json };
			return { json: { ...json, ...(await connectionsFor(api, wanted)) } };
		};
	},
});

// The account exists: not being able to read its addresses does not make the item fail.
async function connectionsFor(api: Api, { tenant, userName }: AccountRef): Promise<IDataObject> {
	const read = await settle(readConnections(api, tenant, userName));
	return read.ok ? { connections: read.value } : { connectionsError: describeFailure(read.error) };
}
