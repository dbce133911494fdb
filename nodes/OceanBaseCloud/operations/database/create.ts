// CreateDatabase: POST .../databases (API page 10000000001021641).
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { dataObjectOf } from '../../dataObject';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import type { ItemParameters } from '../../parameters/itemParameters';
import { readTenant } from '../../parameters/tenant';
import { checkDescription } from '../tenantUser/accountRules';
import { checkDatabaseName } from './databaseName';
import { findDatabase } from '../../cloud/findDatabase';
import { tenantPath } from '../../cloud/tenants';
import type { TenantRef } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

const databaseNameField: INodeProperties = {
	displayName: 'Database Name',
	name: 'databaseName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. orders',
	description: 'Name of the new database, with 2 to 64 characters. It cannot be test or mysql.',
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

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'Collation',
			name: 'collation',
			type: 'string',
			default: '',
			placeholder: 'e.g. utf8mb4_general_ci',
			description: 'How texts are sorted and compared. The usual one of the encoding if empty.',
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Orders of the web shop',
			description: 'What the database is for, in at most 256 characters',
		},
	],
};

export const createDatabase = defineOperation({
	resource: 'database',
	operation: 'create',
	name: 'Create',
	action: 'Create a database',
	description: 'Create a database in a MySQL tenant',
	apiCall: 'CreateDatabase',
	fields: [...tenantFields, databaseNameField, encodingField, additionalFields],
	task: (parameters) => `create the database "${parameters.text('databaseName')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const wanted = readWanted(parameters);
		const envelope = await sendCreate(api, tenant, wanted);
		return {
			json: { ...wanted, ...dataObjectOf(envelope.data), ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

interface WantedDatabase extends IDataObject {
	databaseName: string;
	encoding: string;
}

function readWanted(parameters: ItemParameters): WantedDatabase {
	const { collation, description } = parameters.collection('additionalFields');
	checkDescription(description);
	return {
		databaseName: checkDatabaseName(parameters.id('databaseName', 'Database Name')),
		encoding: parameters.requiredText('encoding', 'Encoding'),
		...(collation && { collation }),
		...(description && { description }),
	};
}

async function sendCreate(api: Api, tenant: TenantRef, wanted: WantedDatabase): Promise<Envelope> {
	return await api.send({
		name: 'CreateDatabase',
		method: 'POST',
		path: tenantPath(tenant, 'databases'),
		body: wanted,
		repetition: async () => {
			const { entry, envelope } = await findDatabase(api, tenant, wanted.databaseName);
			if (entry !== undefined) refuseDifferent(wanted, entry);
			return entry && { ...envelope, data: entry };
		},
	});
}

// After an unclear outcome the database was read: it may be somebody else's.
function refuseDifferent(wanted: WantedDatabase, created: IDataObject): void {
	for (const name of ['encoding', 'collation']) {
		const [asked, found] = [wanted[name], created[name]];
		if (typeof asked !== 'string' || typeof found !== 'string') continue;
		if (asked.toLowerCase() === found.toLowerCase()) continue;
		throw new ExplainedFailure(
			`a database of this name exists, and its ${name} is ${found}`,
			'Look at the database before you go on: somebody else may have created it',
		);
	}
}
