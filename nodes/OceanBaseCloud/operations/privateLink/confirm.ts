// Confirm connection: POST .../privatelink/confirmation (API page 10000000002813993).
import { optionalAddressField } from '../../pickers/address';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { endpointIdField } from './fields';
import { endpointsOf, isOnline, readPrivateLinks } from '../../cloud/privateLinks';
import { refuseNo } from '../../cloud/verdict';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const confirmPrivateLink = defineOperation({
	resource: 'privateLink',
	operation: 'confirm',
	name: 'Confirm',
	action: 'Confirm a private link connection',
	description:
		'Confirm the connection of an endpoint, the last step before it can be used (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'ConfirmPrivatelinkConnection',
	fields: [...tenantFields, endpointIdField, optionalAddressField],
	task: (parameters) => `confirm the connection of "${parameters.text('endpointId')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const endpointId = parameters.id('endpointId', 'Endpoint ID');
		const addressId = parameters.optionalId('addressId', 'Address ID');
		const body = { endpointId, ...(addressId !== undefined && { addressId }) };
		const envelope = await api.send({
			name: 'ConfirmPrivatelinkConnection',
			method: 'POST',
			path: tenantPath(tenant, 'privatelink', 'confirmation'),
			body,
			repetition: async () => {
				const { links, envelope: list } = await readPrivateLinks(api, tenant, addressId);
				const isConfirmed = links.some(
					(link) => endpointsOf(link).includes(endpointId) && isOnline(link),
				);
				return isConfirmed ? { ...list, data: true } : undefined;
			},
		});
		refuseNo(envelope);
		return {
			json: { ...body, confirmed: true, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});
