// DeletePrivatelinkConnection. The address and its service stay.
import type { Call, Operation } from '../call';
import { requiredText } from '../fields';
import { Refusal } from '../refusal';
import { findPrivateLinkTenant, findService } from './findAddress';

export const deletePrivatelinkConnection: Operation = {
	name: 'DeletePrivatelinkConnection',
	method: 'DELETE',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink',
	run(call: Call) {
		const tenant = findPrivateLinkTenant(call);
		const service = findService(tenant, requiredText(call.query, 'addressId'));
		if (!service.endpoint) {
			throw new Refusal('no-such-endpoint', 'The address has no connected endpoint.');
		}
		delete service.endpoint;
		return true;
	},
};
