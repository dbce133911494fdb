// ConfirmPrivatelinkConnection: from here on the endpoint is online.
import type { Call, Operation } from '../call';
import { optionalText, requiredText } from '../fields';
import { Refusal } from '../refusal';
import { findPrivateLinkTenant, findService } from './findAddress';

export const confirmPrivatelinkConnection: Operation = {
	name: 'ConfirmPrivatelinkConnection',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink/confirmation',
	run(call: Call) {
		const tenant = findPrivateLinkTenant(call);
		const endpointId = requiredText(call.body, 'endpointId');
		const { endpoints } = findService(tenant, optionalText(call.body, 'addressId'));
		const endpoint = endpoints.find((each) => each.endpointId === endpointId);
		if (!endpoint) {
			throw new Refusal('no-such-endpoint', `Endpoint ${endpointId} is not connected.`);
		}
		endpoint.confirmed = true;
		return true;
	},
};
