// Deletes databases.
import type { INodeProperties } from 'n8n-workflow';

import { deleteDatabases as sendDelete } from '../../cloud/databases';
import { defineAdditionalFields } from '../../parameters/collections';
import { readNames, shownNames } from '../../parameters/names';
import { defineTenantOperation } from '../operation';

const databaseNamesField: INodeProperties = {
	displayName: 'Database Names',
	name: 'databaseNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. orders_old, staging',
	description:
		'The databases to delete: one name, several names separated by commas, or a list from an expression',
};

const forceField: INodeProperties = {
	displayName: 'Force',
	name: 'force',
	type: 'boolean',
	default: true,
	description:
		'Whether to ask the service to delete the databases by force, as its Terraform provider does',
};

const additionalFields = defineAdditionalFields([forceField]);

export const deleteDatabases = defineTenantOperation({
	resource: 'database',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete databases',
	description: 'Permanently delete databases and everything in them',
	fields: [databaseNamesField, additionalFields],
	task: (parameters) => `delete the databases "${shownNames(parameters, databaseNamesField)}"`,
	async run({ parameters, api, tenant }) {
		const deleted = readNames(parameters, databaseNamesField);
		const force = parameters.collection(additionalFields).optionalFlag(forceField);
		const gone = await sendDelete(api, tenant, deleted, force);
		return async () => {
			await gone();
			return { json: { deleted } };
		};
	},
});
