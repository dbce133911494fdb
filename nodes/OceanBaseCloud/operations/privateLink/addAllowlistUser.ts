// AddPrivatelinkServiceUser: POST .../privatelink/user (API page 10000000002332012).
import type { INodeProperties } from 'n8n-workflow';

import { dataObjectOf } from '../../dataObject';
import { settle } from '../../outcome';
import { refusalOf } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { readTenant, tenantFields, tenantPath } from '../tenant';
import { readAllowlist } from './allowlist';

const userAccountField: INodeProperties = {
	displayName: 'User Account',
	name: 'userAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 100012345678',
	description: 'The account at the cloud provider that may connect to the PrivateLink service',
};

const addressIdField: INodeProperties = {
	displayName: 'Address ID',
	name: 'addressId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. rs-private-0001',
	description: 'The ID of the tenant address that the PrivateLink service belongs to',
};

export const addAllowlistUser = defineOperation({
	resource: 'privateLink',
	operation: 'addAllowlistUser',
	name: 'Add User to Allowlist',
	action: 'Add a user to a private link allowlist',
	description: 'Allow an account of the cloud provider to connect to the PrivateLink service',
	apiCall: 'AddPrivatelinkServiceUser',
	fields: [...tenantFields, userAccountField, addressIdField],
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
