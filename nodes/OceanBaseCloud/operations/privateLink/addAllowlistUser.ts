// AddPrivatelinkServiceUser: POST .../privatelink/user (API page 10000000002332012).
import type { INodeProperties } from 'n8n-workflow';

import { dataObjectOf } from '../../dataObject';
import { defineOperation } from '../defineOperation';
import { readTenant, tenantFields, tenantPath } from '../tenant';

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
		const body = {
			userAccount: parameters.id('userAccount', 'User Account'),
			addressId: parameters.id('addressId', 'Address ID'),
		};
		const envelope = await api.send({
			name: 'AddPrivatelinkServiceUser',
			method: 'POST',
			path: tenantPath(tenant, 'privatelink', 'user'),
			body,
			repetition: 'always',
		});
		return {
			json: {
				...dataObjectOf(envelope.data),
				...tenant,
				...body,
				requestId: envelope.requestId,
			},
			envelopes: [envelope],
		};
	},
});
