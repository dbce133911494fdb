// Creates the PrivateLink service of the primary address.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { createPrivateLinkService as sendCreate } from '../../cloud/privateLinkCalls';
import { defineAdditionalFields, readTexts } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { defineTenantOperation } from '../operation';
import { userAccountField } from './fields';

const textFields: INodeProperties[] = [
	{
		displayName: 'PrivateLink Service ID',
		name: 'plServiceId',
		type: 'string',
		default: '',
		placeholder: 'e.g. vpcsvc-0a1b2c3d',
		description: 'The ID of the PrivateLink service at the cloud provider',
	},
	{
		displayName: 'Service Type',
		name: 'serviceType',
		type: 'string',
		default: 'OBProxy',
		placeholder: 'e.g. OBProxy',
		description: 'What the service leads to',
	},
];

const sharedField: INodeProperties = {
	displayName: 'Shared Service',
	name: 'isSharedPlService',
	type: 'boolean',
	default: false,
	description: 'Whether the PrivateLink service is a shared one',
};

// The newest API page requires these three, the older ones and the machine-readable contract do not know them.
const additionalFields = defineAdditionalFields([...textFields, sharedField]);

export const createPrivateLinkService = defineTenantOperation({
	resource: 'privateLink',
	operation: 'createService',
	name: 'Create Service',
	action: 'Create a PrivateLink service',
	description:
		'Create the PrivateLink service of the primary address, the first step to a connection',
	fields: [userAccountField, additionalFields],
	task: (parameters) =>
		`create the PrivateLink service for the account "${parameters.shown(userAccountField)}"`,
	async run({ parameters, api, tenant }) {
		const body = readService(parameters);
		const { addressId } = await sendCreate(api, tenant, body);
		return { json: { ...(addressId !== undefined && { addressId }), ...body } };
	},
});

function readService(parameters: Fields): IDataObject & { userAccount: string } {
	const additional = parameters.collection(additionalFields);
	const isSharedPlService = additional.optionalFlag(sharedField);
	return {
		userAccount: parameters.id(userAccountField),
		...readTexts(additional, textFields),
		...(isSharedPlService !== undefined && { isSharedPlService }),
	};
}
