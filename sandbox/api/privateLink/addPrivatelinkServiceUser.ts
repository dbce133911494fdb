// AddPrivatelinkServiceUser: puts a cloud account on the allowlist of an address.
import type { Call, Operation } from '../call';
import { requiredText } from '../fields';
import { findInstance } from '../find';
import { Refusal } from '../refusal';
import { findPrivateLinkTenant, findService } from './findAddress';

export const addPrivatelinkServiceUser: Operation = {
	name: 'AddPrivatelinkServiceUser',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink/user',
	run(call: Call) {
		const tenant = findPrivateLinkTenant(call);
		if (!findInstance(call).allowlistEnabled) {
			throw new Refusal(
				'allowlist-not-enabled',
				'The PrivateLink allowlist is not enabled for your account. Contact technical support.',
			);
		}
		const userAccount = requiredText(call.body, 'userAccount');
		const { allowlist } = findService(tenant, requiredText(call.body, 'addressId'));
		if (allowlist.has(userAccount) && call.cloud.settings.allowlistDuplicate === 'refuse') {
			throw new Refusal('already-on-allowlist', `${userAccount} is already on the allowlist.`);
		}
		allowlist.add(userAccount);
		return {};
	},
};
