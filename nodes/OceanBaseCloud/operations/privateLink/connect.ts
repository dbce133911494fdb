// Connects an endpoint to the PrivateLink service.
import type { INodeProperties } from 'n8n-workflow';

import { connectEndpoint } from '../../cloud/privateLinkCalls';
import { defineAdditionalFields } from '../../parameters/collections';
import { optionalAddressPicker } from '../../pickers/address';
import { defineTenantOperation } from '../operation';
import { endpointIdField } from './fields';

const endpointAddressField: INodeProperties = {
	displayName: 'User Endpoint Address',
	name: 'userEndpointAddress',
	type: 'string',
	default: '',
	placeholder: 'e.g. 10.0.8.15',
	description: 'Address of the endpoint in your network',
};

const additionalFields = defineAdditionalFields([endpointAddressField]);

export const connectPrivateLink = defineTenantOperation({
	resource: 'privateLink',
	operation: 'connect',
	name: 'Connect',
	action: 'Connect a PrivateLink endpoint',
	description: 'Connect an endpoint in your cloud account to the PrivateLink service',
	fields: [endpointIdField, optionalAddressPicker, additionalFields],
	task: (parameters) => `connect the endpoint "${parameters.shown(endpointIdField)}"`,
	async run({ parameters, api, tenant }) {
		const endpointId = parameters.id(endpointIdField);
		const addressId = parameters.optionalId(optionalAddressPicker);
		const additional = parameters.collection(additionalFields);
		const userEndpointAddress = additional.optionalText(endpointAddressField);
		const connection = {
			endpointId,
			...(addressId !== undefined && { addressId }),
			...(userEndpointAddress !== undefined && { userEndpointAddress }),
		};
		const connected = await connectEndpoint(api, tenant, connection);
		return async () => {
			await connected();
			return { json: connection };
		};
	},
});
