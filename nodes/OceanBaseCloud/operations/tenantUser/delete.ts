// Deletes accounts.
import type { INodeProperties } from 'n8n-workflow';

import { findAccount } from '../../cloud/accounts/accounts';
import { accountKey } from '../../cloud/accounts/accountTurn';
import { deleteLocked } from '../../cloud/accounts/deleteLocked';
import { deleteAccounts } from '../../cloud/accounts/deleteAccounts';
import { plannedDeletion } from '../../cloud/plan/plannedAccount';
import { accountPicker } from '../../pickers/account';
import { readTenantRef } from '../../pickers/tenantFields';
import { defineIfMissing, deleteByName, plannedDeletions } from '../deleteByName';
import { plannedAccountItem } from '../dryRun';
import { defineNamesToDelete } from '../namesToDelete';
import { defineNotice } from '../notice';
import { defineTenantOperation } from '../operation';
import { maxChangesField } from '../maxChanges';
import { endSessionsField } from './endSessionsField';

const userNamesField: INodeProperties = {
	displayName: 'User Names',
	name: 'userNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jane_doe, old_batch',
	description:
		'Accounts to delete: one or more names separated by commas, or an expression that returns a list',
};

const userNames = defineNamesToDelete(userNamesField, accountPicker);

const ifMissingField = defineIfMissing('Account');

const deleteNotice = defineNotice(
	'deleteNotice',
	'Deletes the accounts immediately and permanently. If unsure, use Lock instead: it can be undone.',
);

export const deleteTenantUsers = defineTenantOperation({
	resource: 'tenantUser',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete accounts',
	description:
		'Permanently delete database accounts. If unsure, use Lock instead: it can be undone.',
	fields: [deleteNotice, ...userNames.fields, ifMissingField, endSessionsField, maxChangesField],
	changedNames: (parameters) => {
		const tenant = readTenantRef(parameters);
		return userNames.read(parameters).map((userName) => accountKey({ tenant, userName }));
	},
	task: (parameters) => `delete the accounts "${userNames.shown(parameters)}"`,
	async plan({ parameters, api, tenant }) {
		const endSessions = parameters.flag(endSessionsField);
		return await plannedDeletions(parameters, ifMissingField, {
			names: userNames.read(parameters),
			find: async (userName) => await findAccount(api, { tenant, userName }),
			describe: (userName, found) =>
				plannedAccountItem(userName, plannedDeletion(found, { endSessions })),
		});
	},
	async run({ parameters, api, tenant }) {
		const endsSessions = parameters.flag(endSessionsField);
		let endedSessions = 0;
		return await deleteByName(parameters, ifMissingField, {
			names: userNames.read(parameters),
			find: async (userName) => await findAccount(api, { tenant, userName }),
			send: async (names) => {
				if (!endsSessions) return await deleteAccounts(api, tenant, names);
				const deletion = await deleteLocked(api, tenant, names);
				({ endedSessions } = deletion);
				return deletion.gone;
			},
			besides: () => (endsSessions ? { endedSessions } : {}),
		});
	},
});
