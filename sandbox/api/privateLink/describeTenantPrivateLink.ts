// DescribeTenantPrivateLink. Its data is a plain array, unless the dialect wraps it.
import type { Address, Tenant } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';
import type { Call, Operation } from '../call';
import { findAddress, findPrivateLinkTenant } from './findAddress';
import { showAddress } from './showAddress';

export const describeTenantPrivateLink: Operation = {
	name: 'DescribeTenantPrivateLink',
	method: 'GET',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/privatelink',
	run(call: Call) {
		const tenant = call.listings.read(findPrivateLinkTenant(call), 'privateLinks');
		const { shape, container } = call.dialect.privateLinks;
		const rows = wantedAddresses(call, tenant).flatMap((address) => showAddress(shape, address));
		return CONTAINERS[container](rows);
	},
};

function wantedAddresses({ query, dialect }: Call, tenant: Tenant): Address[] {
	const addressId = query['addressId'] ?? '';
	if (addressId === '' && dialect.privateLinks.listing === 'all') {
		return [...tenant.addresses.values()];
	}
	return [findAddress(tenant, addressId)];
}

const CONTAINERS: Readonly<
	Record<Dialect['privateLinks']['container'], (rows: readonly unknown[]) => unknown>
> = {
	array: (rows) => rows,
	dataList: (dataList) => ({ dataList }),
	datalist: (datalist) => ({ datalist }),
	object: ([first]) => first,
};
