// DescribeTenantPrivateLink: GET .../privatelink (API page 10000000002332008).
import { optionalAddressField } from '../../pickers/address';
import { ExplainedFailure } from '../../transport/failures';
import { defineOperation } from '../defineOperation';
import { readTenant } from '../../parameters/tenant';
import { readPrivateLinks } from '../../cloud/privateLinks';
import { tenantFields } from '../../pickers/tenantFields';

export const getPrivateLink = defineOperation({
	resource: 'privateLink',
	operation: 'get',
	name: 'Get',
	action: 'Get a private link',
	description:
		'Get the PrivateLink state of an address: service, endpoint, status (not on Alibaba Cloud instances; enabled per customer)',
	apiCall: 'DescribeTenantPrivateLink',
	fields: [...tenantFields, optionalAddressField],
	task: () => 'get the PrivateLink state',
	async run({ parameters, api }) {
		const tenant = readTenant(parameters);
		const addressId = parameters.optionalId('addressId', 'Address ID');
		const { links, envelope } = await readPrivateLinks(api, tenant, addressId);
		if (links.length === 0) {
			throw new ExplainedFailure(
				addressId === undefined
					? 'the tenant has no private address'
					: `the tenant has no private address "${addressId}"`,
				'Check instance, tenant and address in the console of OceanBase Cloud',
			);
		}
		const { requestId } = envelope;
		return {
			json: links.map((link) => ({ ...link, ...tenant, requestId })),
			envelopes: [envelope],
		};
	},
});
