// DescribeTenantPrivateLink. Its data is a plain array.
import type { Address, PrivateLinkService } from '../../cloud/model';
import type { Call, Operation } from '../call';
import { findAddress, findPrivateLinkTenant } from './findAddress';

export const describeTenantPrivateLink: Operation = {
	name: 'DescribeTenantPrivateLink',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink',
	run(call: Call) {
		return [show(findAddress(findPrivateLinkTenant(call), call.query['addressId'] ?? ''))];
	},
};

function show({ addressId, addressType, service }: Address) {
	return {
		addressId,
		addressStatus: statusOf(service),
		addressType,
		connectionZones: ['eu-central-1a', 'eu-central-1b'],
		networkType: 'INTRANET',
		privateLinkEndpointId: service?.endpoint?.endpointId ?? '',
		privateLinkServiceAccount: service?.serviceAccount ?? '',
		privateLinkServiceId: service?.serviceId ?? '',
		// The nearest thing to a reading of the allowlist that the documentation has.
		privateLinkUserAccount: [...(service?.allowlist ?? [])].join(','),
		role: addressType === 'MASTER' ? 'READWRITE' : 'READONLY',
		userNameFormat: 'USER_AND_TENANT',
	};
}

function statusOf(service: PrivateLinkService | undefined): string {
	if (!service?.endpoint) return 'PENDING_CREATE';
	return service.endpoint.confirmed ? 'ONLINE' : 'PENDING_CONFIRM';
}
