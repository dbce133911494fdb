// Confirms the connection of an endpoint.
import { confirmConnection } from '../../cloud/privateLinkCalls';
import { optionalAddressPicker } from '../../pickers/address';
import { defineTenantOperation } from '../operation';
import { endpointIdField } from './fields';

export const confirmPrivateLink = defineTenantOperation({
	resource: 'privateLink',
	operation: 'confirm',
	name: 'Confirm',
	action: 'Confirm a PrivateLink connection',
	description:
		'Confirm the connection of an endpoint. This is the last step before it can be used.',
	fields: [endpointIdField, optionalAddressPicker],
	task: (parameters) => `confirm the connection of "${parameters.shown(endpointIdField)}"`,
	async run({ parameters, api, tenant }) {
		const endpointId = parameters.id(endpointIdField);
		const addressId = parameters.optionalId(optionalAddressPicker);
		const connection = { endpointId, ...(addressId !== undefined && { addressId }) };
		const confirmed = await confirmConnection(api, tenant, connection);
		return async () => ({ json: { ...connection, confirmed: await confirmed() } });
	},
});
