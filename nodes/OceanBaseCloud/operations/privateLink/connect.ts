// ConnectPrivatelinkService: POST .../privatelink/connection (API page 10000000002332011).
import type { INodeProperties } from 'n8n-workflow';

import { optionalAddressField } from '../../pickers/address';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { endpointIdField } from './fields';
import { endpointsOf, readPrivateLinks } from '../../cloud/privateLinks';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'User Endpoint Address',
			name: 'userEndpointAddress',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10.0.8.15',
			description: 'The address of the endpoint in the own network',
		},
	],
};

export const connectPrivateLink = defineOperation({
	resource: 'privateLink',
	operation: 'connect',
	name: 'Connect',
	action: 'Connect a private link endpoint',
	description:
		'Connect an endpoint of the own account to the PrivateLink service (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'ConnectPrivatelinkService',
	fields: [...tenantFields, endpointIdField, optionalAddressField, additionalFields],
	task: (parameters) => `connect the endpoint "${parameters.text('endpointId')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const endpointId = parameters.id('endpointId', 'Endpoint ID');
		const addressId = parameters.optionalId('addressId', 'Address ID');
		const { userEndpointAddress } = parameters.collection('additionalFields');
		const body = {
			endpointId,
			...(addressId !== undefined && { addressId }),
			...(userEndpointAddress && { userEndpointAddress }),
		};
		const envelope = await api.send({
			name: 'ConnectPrivatelinkService',
			method: 'POST',
			path: tenantPath(tenant, 'privatelink', 'connection'),
			body,
			repetition: async () => {
				const { links, envelope: list } = await readPrivateLinks(api, tenant, addressId);
				return links.some((link) => endpointsOf(link).includes(endpointId)) ? list : undefined;
			},
		});
		return {
			json: { ...body, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
