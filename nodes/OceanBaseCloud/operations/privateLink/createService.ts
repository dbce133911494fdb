// Creates the PrivateLink service of the primary address.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { createPrivateLinkService as sendCreate } from '../../cloud/privateLinkCalls';
import { defineAdditionalFields } from '../../parameters/collections';
import type { Fields } from '../../parameters/fields';
import { defineTenantOperation } from '../operation';
import { userAccountField } from './fields';

// The newest API page requires these three, the older ones and the machine-readable contract do not know them.
const serviceIdField: INodeProperties = {
	displayName: 'PrivateLink Service ID',
	name: 'plServiceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. pls-0a1b2c3d',
	description: 'ID of the PrivateLink service at the cloud provider',
	// Of a workflow that was saved with version 0.1.0, which has it there, nothing more is required.
	displayOptions: { hide: { '/additionalFields.plServiceId': [{ _cnd: { exists: true } }] } },
};

const serviceTypeField: INodeProperties = {
	displayName: 'Service Type',
	name: 'serviceType',
	type: 'string',
	default: 'OBProxy',
	required: true,
	placeholder: 'e.g. OBProxy',
	description: 'What the service connects to',
};

const sharedField: INodeProperties = {
	displayName: 'Shared Service',
	name: 'isSharedPlService',
	type: 'boolean',
	default: false,
	description: 'Whether the PrivateLink service is shared',
};

/** Where version 0.1.0 had them. Hidden, so that n8n keeps what was saved there. */
const additionalFields: INodeProperties = {
	...defineAdditionalFields(
		[serviceIdField, serviceTypeField, sharedField].map((field) => ({ ...field, required: false })),
	),
	type: 'hidden',
};

export const createPrivateLinkService = defineTenantOperation({
	resource: 'privateLink',
	operation: 'createService',
	name: 'Create Service',
	action: 'Create a PrivateLink service',
	description:
		'Create the PrivateLink service of the primary address. This is the first step to a connection.',
	fields: [userAccountField, serviceIdField, serviceTypeField, sharedField, additionalFields],
	task: (parameters) =>
		`create the PrivateLink service for the account "${parameters.shown(userAccountField)}"`,
	async run({ parameters, api, tenant }) {
		const body = readService(parameters);
		const created = await sendCreate(api, tenant, body);
		return async () => {
			const { addressId } = await created();
			return { json: { ...(addressId !== undefined && { addressId }), ...body } };
		};
	},
});

// What stands in the old place was written there on purpose, and the new ones have defaults.
function readService(parameters: Fields): IDataObject & { userAccount: string } {
	const earlier = parameters.collection(additionalFields);
	const isShared = earlier.optionalFlag(sharedField);
	return {
		userAccount: parameters.id(userAccountField),
		plServiceId: earlier.optionalId(serviceIdField) ?? parameters.id(serviceIdField),
		serviceType:
			earlier.optionalText(serviceTypeField) ?? parameters.requiredText(serviceTypeField),
		isSharedPlService: isShared ?? parameters.flag(sharedField),
	};
}
