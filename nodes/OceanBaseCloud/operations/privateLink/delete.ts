// Cuts the connection between an endpoint and the PrivateLink service.
import type { INodeProperties } from 'n8n-workflow';

import { deleteConnection } from '../../cloud/privateLinkCalls';
import { defineAdditionalFields } from '../../parameters/collections';
import { addressPicker } from '../../pickers/address';
import { defineNotice } from '../notice';
import { defineTenantOperation } from '../operation';

// Only the vendor's machine-readable contract knows it.
const endpointIdField: INodeProperties = {
	displayName: 'Endpoint ID',
	name: 'endpointId',
	type: 'string',
	default: '',
	placeholder: 'e.g. vpce-0a1b2c3d4e5f',
	description: 'ID of the endpoint to disconnect, if the address has several',
};

const deleteNotice = defineNotice(
	'deleteNotice',
	'Disconnects all endpoints of the address, unless you set Endpoint ID in Additional Fields.',
);

const additionalFields = defineAdditionalFields([endpointIdField]);

export const deletePrivateLink = defineTenantOperation({
	resource: 'privateLink',
	operation: 'delete',
	name: 'Delete',
	action: 'Delete a PrivateLink connection',
	description: 'Disconnect endpoints from the PrivateLink service',
	fields: [deleteNotice, addressPicker, additionalFields],
	task: (parameters) => `delete the PrivateLink connection of "${parameters.shown(addressPicker)}"`,
	async run({ parameters, api, tenant }) {
		const addressId = parameters.id(addressPicker);
		const endpointId = parameters.collection(additionalFields).optionalId(endpointIdField);
		const connection = { addressId, ...(endpointId !== undefined && { endpointId }) };
		const gone = await deleteConnection(api, tenant, connection);
		const names = [endpointId ?? addressId];
		return async () => ({ json: { ...connection, deleted: await gone(), names, missing: [] } });
	},
});
