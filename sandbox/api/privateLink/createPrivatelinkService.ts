// CreatePrivatelinkService: on the tenant's primary address, with the first allowed account.
import { PrivateLinkService } from '../../cloud/model';
import type { Call, Operation } from '../call';
import { requiredBoolean, requiredText } from '../fields';
import { Refusal } from '../refusal';
import { findAddress, findPrivateLinkTenant } from './findAddress';

export const createPrivatelinkService: Operation = {
	name: 'CreatePrivatelinkService',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink/service',
	run(call: Call) {
		const address = findAddress(findPrivateLinkTenant(call), '');
		const userAccount = requiredText(call.body, 'userAccount');
		const serviceId = requiredText(call.body, 'plServiceId');
		requiredText(call.body, 'serviceType');
		requiredBoolean(call.body, 'isSharedPlService');
		if (address.service) {
			throw new Refusal('service-exists', `Address ${address.addressId} already has a service.`);
		}
		address.service = new PrivateLinkService(serviceId, 'oceanbase-cloud', new Set([userAccount]));
		return { addressId: address.addressId };
	},
};
