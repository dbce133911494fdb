// DeletePrivatelinkConnection: one endpoint, or all of the address where none is named. The address and
// its service stay.
import type { Call, Operation } from '../call';
import { optionalText, requiredText } from '../fields';
import { Refusal } from '../refusal';
import { findPrivateLinkTenant, findService } from './findAddress';

export const deletePrivatelinkConnection: Operation = {
	name: 'DeletePrivatelinkConnection',
	method: 'DELETE',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink',
	run(call: Call) {
		const tenant = findPrivateLinkTenant(call);
		const service = findService(tenant, requiredText(call.query, 'addressId'));
		const wanted = wantedEndpoint(call);
		const kept = service.endpoints.filter(
			({ endpointId }) => wanted !== '' && endpointId !== wanted,
		);
		if (kept.length === service.endpoints.length) {
			const such = wanted === '' ? 'connected endpoint' : `endpoint ${wanted}`;
			throw new Refusal('no-such-endpoint', `The address has no ${such}.`);
		}
		service.endpoints = kept;
		return true;
	},
};

function wantedEndpoint({ query, dialect }: Call): string {
	return dialect.privateLinks.deletes === 'endpoint' ? optionalText(query, 'endpointId') : '';
}
