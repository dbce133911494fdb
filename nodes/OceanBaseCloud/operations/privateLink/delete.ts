// DeletePrivatelinkConnection: DELETE .../privatelink with query parameters (API page 10000000002332009).
import type { INodeProperties } from 'n8n-workflow';

import { addressField } from '../../pickers/address';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { endpointsOf, readPrivateLinks } from '../../cloud/privateLinks';
import { refuseNo } from '../../cloud/verdict';
import { tenantPath } from '../../cloud/tenants';
import type { TenantRef } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

// Only the vendor's machine-readable contract knows it.
const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'Endpoint ID',
			name: 'endpointId',
			type: 'string',
			default: '',
			placeholder: 'e.g. vpce-0a1b2c3d4e5f',
			description: 'The endpoint to disconnect, where the address has several',
		},
	],
};

export const deletePrivateLink = defineOperation({
	resource: 'privateLink',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete a private link connection',
	description:
		'Cut the connection between an endpoint and the PrivateLink service (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'DeletePrivatelinkConnection',
	fields: [...tenantFields, addressField, additionalFields],
	task: (parameters) => `delete the PrivateLink connection of "${parameters.text('addressId')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const addressId = parameters.id('addressId', 'Address ID');
		const { endpointId } = parameters.collection('additionalFields');
		const query = {
			addressId,
			...(typeof endpointId === 'string' && endpointId !== '' && { endpointId }),
		};
		const envelope = await api.send({
			name: 'DeletePrivatelinkConnection',
			method: 'DELETE',
			path: tenantPath(tenant, 'privatelink'),
			query,
			repetition: async () => await readIfDisconnected(api, tenant, query),
		});
		refuseNo(envelope);
		return {
			json: { ...query, deleted: true, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

async function readIfDisconnected(
	api: Api,
	tenant: TenantRef,
	{ addressId, endpointId }: { addressId: string; endpointId?: string },
): Promise<Envelope | undefined> {
	const { links, envelope } = await readPrivateLinks(api, tenant, addressId);
	const endpoints = links.flatMap(endpointsOf);
	const isGone =
		endpointId === undefined ? endpoints.length === 0 : !endpoints.includes(endpointId);
	return isGone ? { ...envelope, data: true } : undefined;
}
