// Reads the PrivateLink state of an address.
import { primaryRows, readPrivateAddresses } from '../../cloud/privateLinks';
import { simplifyField } from '../../parameters/simplify';
import { optionalAddressPicker } from '../../pickers/address';
import { ExplainedFailure } from '../../transport/failures';
import { defineTenantOperation } from '../operation';

export const getPrivateLink = defineTenantOperation({
	resource: 'privateLink',
	operation: 'get',
	name: 'Get',
	action: 'Get a PrivateLink connection',
	description: 'Get the PrivateLink service, endpoint and status of an address',
	fields: [optionalAddressPicker, simplifyField],
	task: () => 'get the PrivateLink state',
	async run({ parameters, api, tenant }) {
		const addressId = parameters.optionalId(optionalAddressPicker);
		const addresses = await readPrivateAddresses(api, tenant, addressId);
		const rows = addressId === undefined ? primaryRows(addresses) : addresses;
		if (rows.length > 0) return { json: rows };
		throw new ExplainedFailure(
			'AddressNotFound',
			addressId === undefined
				? 'the tenant has no private address'
				: `the tenant has no private address "${addressId}"`,
			'Check the instance, the tenant and the address in the OceanBase Cloud console',
		);
	},
});
