// ConnectPrivatelinkService: tells the service about the endpoint that the customer created.
import type { Call, Operation } from '../call';
import { optionalText, requiredText } from '../fields';
import { Refusal } from '../refusal';
import { findPrivateLinkTenant, findService } from './findAddress';

export const connectPrivatelinkService: Operation = {
	name: 'ConnectPrivatelinkService',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink/connection',
	run(call: Call) {
		const tenant = findPrivateLinkTenant(call);
		const endpointId = requiredText(call.body, 'endpointId');
		const service = findService(tenant, optionalText(call.body, 'addressId'));
		const { endpoints } = call.dialect.privateLinks;
		const inTheWay = service.endpoints.find(
			(each) => endpoints === 'one' || each.endpointId === endpointId,
		);
		if (inTheWay) {
			throw new Refusal('endpoint-exists', `Endpoint ${inTheWay.endpointId} is connected.`);
		}
		const address = optionalText(call.body, 'userEndpointAddress');
		service.endpoints.push({ endpointId, address, confirmed: false });
		return {};
	},
};
