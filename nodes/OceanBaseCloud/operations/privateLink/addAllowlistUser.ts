// AddPrivatelinkServiceUser: POST .../privatelink/user (API page 10000000002332012).
import { dataObjectOf } from '../../dataObject';
import { settle } from '../../outcome';
import { addressField } from '../../pickers/address';
import { refusalOf } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { readAllowlist } from '../../cloud/allowlist';
import { userAccountField } from './fields';
import { tenantPath } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

export const addAllowlistUser = defineOperation({
	resource: 'privateLink',
	operation: 'addAllowlistUser',
	name: 'Add User to Allowlist',
	action: 'Add a user to a private link allowlist',
	description:
		'Allow an account of the cloud provider to connect to the PrivateLink service (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'AddPrivatelinkServiceUser',
	fields: [...tenantFields, userAccountField, addressField],
	task: (parameters) =>
		`add "${parameters.text('userAccount')}" to the allowlist of the PrivateLink service`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const entry = {
			userAccount: parameters.id('userAccount', 'User Account'),
			addressId: parameters.id('addressId', 'Address ID'),
		};
		const added = await settle(
			api.send({
				name: 'AddPrivatelinkServiceUser',
				method: 'POST',
				path: tenantPath(tenant, 'privatelink', 'user'),
				body: entry,
				repetition: 'always',
			}),
		);
		if (added.ok) {
			const { data, requestId } = added.value;
			return {
				json: { ...dataObjectOf(data), ...tenant, ...entry, requestId },
				envelopes: [added.value],
			};
		}
		const refusal = refusalOf(added.error);
		if (refusal === undefined) throw added.error;
		const there = await settle(readAllowlist(api, tenant, entry));
		if (!there.ok || !there.value.isListed) throw added.error;
		const { envelope } = there.value;
		return {
			json: { ...tenant, ...entry, alreadyAllowed: true, requestId: refusal.requestId },
			envelopes: [envelope],
		};
	},
});
