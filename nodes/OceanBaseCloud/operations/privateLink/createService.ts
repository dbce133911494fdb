// CreatePrivatelinkService: POST .../privatelink/service (API page 10000000002332010).
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { dataObjectOf } from '../../dataObject';
import type { Api } from '../../transport/api';
import type { Envelope } from '../../transport/envelope';
import { ExplainedFailure } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { isOn, type ItemParameters } from '../../parameters/itemParameters';
import { readTenant } from '../../parameters/tenant';
import { allowlistOf } from '../../cloud/allowlist';
import { userAccountField } from './fields';
import { readPrivateLinks } from '../../cloud/privateLinks';
import { tenantPath } from '../../cloud/tenants';
import type { TenantRef } from '../../cloud/tenants';
import { tenantFields } from '../../pickers/tenantFields';

// The newest API page requires these three, the older ones and the machine-readable contract do not know them.
const additionalFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		{
			displayName: 'PrivateLink Service ID',
			name: 'plServiceId',
			type: 'string',
			default: '',
			placeholder: 'e.g. vpcsvc-0a1b2c3d',
			description: 'The ID of the PrivateLink service at the cloud provider',
		},
		{
			displayName: 'Service Type',
			name: 'serviceType',
			type: 'string',
			default: 'OBProxy',
			placeholder: 'e.g. OBProxy',
			description: 'What the service leads to',
		},
		{
			displayName: 'Shared Service',
			name: 'isSharedPlService',
			type: 'boolean',
			default: false,
			description: 'Whether the PrivateLink service is a shared one',
		},
	],
};

export const createPrivateLinkService = defineOperation({
	resource: 'privateLink',
	operation: 'createService',
	name: 'Create Service',
	action: 'Create a private link service',
	description:
		'Create the PrivateLink service of the primary address, the first step to a connection (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'CreatePrivatelinkService',
	fields: [...tenantFields, userAccountField, additionalFields],
	task: (parameters) =>
		`create the PrivateLink service for the account "${parameters.text('userAccount')}"`,
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const userAccount = parameters.id('userAccount', 'User Account');
		const body = { userAccount, ...readAdditionalFields(parameters) };
		const envelope = await sendCreate(api, tenant, body);
		const { addressId } = dataObjectOf(envelope.data);
		return {
			json: { ...(addressId && { addressId }), ...body, ...tenant, requestId: envelope.requestId },
			envelopes: [envelope],
		};
	},
});

function readAdditionalFields(parameters: ItemParameters): IDataObject {
	const { plServiceId, serviceType, isSharedPlService } = parameters.collection('additionalFields');
	return {
		...(plServiceId && { plServiceId }),
		...(serviceType && { serviceType }),
		...(isSharedPlService !== undefined && { isSharedPlService: isOn(isSharedPlService) }),
	};
}

async function sendCreate(
	api: Api,
	tenant: TenantRef,
	body: IDataObject & { userAccount: string },
): Promise<Envelope> {
	return await api.send({
		name: 'CreatePrivatelinkService',
		method: 'POST',
		path: tenantPath(tenant, 'privatelink', 'service'),
		body,
		repetition: async () => {
			const { links, envelope } = await readPrivateLinks(api, tenant, undefined);
			const created = links.find(({ privateLinkServiceId }) => Boolean(privateLinkServiceId));
			if (created !== undefined) refuseDifferent(body.userAccount, created);
			return created && { ...envelope, data: created };
		},
	});
}

// After an unclear outcome the address was read: its service may be somebody else's.
function refuseDifferent(userAccount: string, created: IDataObject): void {
	const accounts = allowlistOf(created);
	if (accounts.length === 0 || accounts.includes(userAccount)) return;
	throw new ExplainedFailure(
		`the address has a service already, for ${accounts.join(', ')}`,
		'Look at the service before you go on, or use Add User to Allowlist',
	);
}
