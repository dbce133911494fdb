// Finds the address that a PrivateLink call is about.
import type { Address, PrivateLinkService, Tenant } from '../../cloud/model';
import type { Call } from '../call';
import { findInstance, findTenant } from '../find';
import { Refusal } from '../refusal';

export function findPrivateLinkTenant(call: Call): Tenant {
	const tenant = findTenant(call);
	if (findInstance(call).cloudProvider !== 'ALIYUN') return tenant;
	throw new Refusal('aliyun-instance', 'This API is not supported for Alibaba Cloud instances.');
}

/** An empty addressId means the primary private address. */
export function findAddress(tenant: Tenant, addressId: string): Address {
	const addresses = [...tenant.addresses.values()];
	const found = addressId
		? tenant.addresses.get(addressId)
		: addresses.find(({ addressType }) => addressType === 'MASTER');
	if (found) return found;
	throw new Refusal('no-such-address', `Address ${addressId} does not exist.`);
}

export function findService(tenant: Tenant, addressId: string): PrivateLinkService {
	const { service, addressId: found } = findAddress(tenant, addressId);
	if (service) return service;
	throw new Refusal('no-service', `Address ${found} has no PrivateLink service yet.`);
}
