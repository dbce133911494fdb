// DeleteDatabases: DELETE .../databases with a JSON body (API page 10000000001021643).
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { listForms, sendInEitherForm } from '../../transport/eitherForm';
import { defineOperation } from '../defineOperation';
import { isOn } from '../../parameters/itemParameters';
import { readNames } from '../../parameters/names';
import { readIfGone, type Lookup } from '../../cloud/readIfGone';
import { readTenant } from '../../parameters/tenant';
import { findDatabase } from '../../cloud/findDatabase';
import { tenantPath } from '../../cloud/tenants';
import type { TenantRef } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

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

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'Force',
			name: 'force',
			type: 'boolean',
			default: true,
			description:
				'Whether to ask the service to delete the databases by force, as its Terraform provider does',
		},
	],
};

export const deleteDatabases = defineOperation({
	resource: 'database',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete databases',
	description: 'Delete databases with all that is in them, for good and at once',
	apiCall: 'DeleteDatabases',
	fields: [...tenantFields, databaseNamesField, additionalFields],
	task: (parameters) => `delete ${nameDatabases(parameters.value('databaseNames'))}`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const names = readNames(parameters.value('databaseNames'), 'Database Names');
		const { force } = parameters.collection('additionalFields');
		const others: IDataObject = force === undefined ? {} : { force: isOn(force) };
		const envelope = await sendInEitherForm(
			api.memory,
			listForms('databaseNames', names),
			async (databaseNames) =>
				await api.send({
					name: 'DeleteDatabases',
					method: 'DELETE',
					path: tenantPath(tenant, 'databases'),
					body: { databaseNames, ...others },
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
	const { entry, envelope } = await findDatabase(api, tenant, name);
	return { isThere: entry !== undefined && entry.status !== 'DELETING', envelope };
}

function nameDatabases(value: unknown): string {
	const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
	return `the databases "${text}"`;
}
