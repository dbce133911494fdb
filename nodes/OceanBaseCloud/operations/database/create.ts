// Creates a database.
import type { INodeProperties } from 'n8n-workflow';

import {
	createDatabase as sendCreate,
	findRemainingDatabase,
	type NewDatabase,
} from '../../cloud/databases';
import { defineAdditionalFields } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { ExplainedFailure } from '../../transport/failures';
import { defineTenantOperation } from '../operation';
import { checkDescription } from '../descriptionRule';
import { checkDatabaseName } from './databaseName';
import { plannedDatabaseItem } from './plannedDatabase';

const databaseNameField: INodeProperties = {
	displayName: 'Database Name',
	name: 'databaseName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. orders',
	description: 'Name of the new database',
	hint: '2 to 64 characters. The names test and mysql are not allowed.',
};

const encodingField: INodeProperties = {
	displayName: 'Encoding',
	name: 'encoding',
	type: 'options',
	options: [
		{
			name: 'GBK',
			value: 'gbk',
		},
		{
			name: 'UTF8MB4',
			value: 'utf8mb4',
		},
	],
	default: 'utf8mb4',
	description: 'The character set of the database',
};

const collationField: INodeProperties = {
	displayName: 'Collation',
	name: 'collation',
	type: 'string',
	default: '',
	placeholder: 'e.g. utf8mb4_general_ci',
	description: 'How text is sorted and compared. If not set, the default of the encoding is used.',
};

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Orders of the web shop',
	description: 'What the database is for, up to 256 characters',
};

const additionalFields = defineAdditionalFields([collationField, descriptionField]);

export const createDatabase = defineTenantOperation({
	resource: 'database',
	operation: 'create',
	name: 'Create',
	action: 'Create a database',
	description: 'Create a database in a MySQL tenant',
	fields: [databaseNameField, encodingField, additionalFields],
	task: (parameters) => `create the database "${parameters.shown(databaseNameField)}"`,
	async plan({ parameters, api, tenant }) {
		const wanted = readWanted(parameters);
		const { databaseName } = wanted;
		const found = await findRemainingDatabase(api, tenant, databaseName);
		if (found === undefined) return { json: plannedDatabaseItem(databaseName, undefined, wanted) };
		throw new ExplainedFailure(
			'Conflict',
			'a database with this name already exists',
			'Use another name, or delete the database first',
		);
	},
	async run({ parameters, api, tenant }) {
		const wanted = readWanted(parameters);
		const created = await sendCreate(api, tenant, wanted);
		return async () => ({ json: { ...wanted, ...(await created()) } });
	},
});

function readWanted(parameters: Fields): NewDatabase {
	const additional = parameters.collection(additionalFields);
	const collation = additional.optionalText(collationField);
	const description = additional.optionalProse(descriptionField) || undefined;
	checkDescription(description);
	return {
		databaseName: checkDatabaseName(parameters.id(databaseNameField)),
		encoding: parameters.requiredText(encodingField),
		...(collation !== undefined && { collation }),
		...(description !== undefined && { description }),
	};
}
