// Deletes databases.
import type { INodeProperties } from 'n8n-workflow';

import { deleteDatabases as sendDelete, findRemainingDatabase } from '../../cloud/databases';
import { defineAdditionalFields } from '../../parameters/collections';
import { databasePicker } from '../../pickers/database';
import { defineIfMissing, deleteByName, plannedDeletions } from '../deleteByName';
import { defineNamesToDelete } from '../namesToDelete';
import { defineNotice } from '../notice';
import { defineTenantOperation } from '../operation';
import { plannedDatabaseItem } from './plannedDatabase';

const databaseNamesField: INodeProperties = {
	displayName: 'Database Names',
	name: 'databaseNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. orders_old, staging',
	description:
		'Databases to delete: one or more names separated by commas, or an expression that returns a list',
};

const forceField: INodeProperties = {
	displayName: 'Force',
	name: 'force',
	type: 'boolean',
	default: true,
	description: 'Whether to force the deletion, as the OceanBase Cloud Terraform provider does',
};

const additionalFields = defineAdditionalFields([forceField]);

const databaseNames = defineNamesToDelete(databaseNamesField, databasePicker);

const ifMissingField = defineIfMissing('Database');

const deleteNotice = defineNotice(
	'deleteNotice',
	'Deletes the databases and all data in them immediately and permanently.',
);

export const deleteDatabases = defineTenantOperation({
	resource: 'database',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete databases',
	description: 'Permanently delete databases and everything in them',
	fields: [deleteNotice, ...databaseNames.fields, ifMissingField, additionalFields],
	task: (parameters) => `delete the databases "${databaseNames.shown(parameters)}"`,
	async plan({ parameters, api, tenant }) {
		parameters.collection(additionalFields).optionalFlag(forceField);
		return await plannedDeletions(parameters, ifMissingField, {
			names: databaseNames.read(parameters),
			find: async (name) => await findRemainingDatabase(api, tenant, name),
			describe: (databaseName, found) => plannedDatabaseItem(databaseName, found, undefined),
		});
	},
	async run({ parameters, api, tenant }) {
		const force = parameters.collection(additionalFields).optionalFlag(forceField);
		return await deleteByName(parameters, ifMissingField, {
			names: databaseNames.read(parameters),
			find: async (name) => await findRemainingDatabase(api, tenant, name),
			send: async (names) => await sendDelete(api, tenant, names, force),
		});
	},
});
