// How PrivateLink is shown, and what its calls are about.
import { choice } from '../setting';

export const PRIVATE_LINKS = {
	shape: choice(
		['flat', 'nested', 'both'],
		'The fields of the endpoint in the address itself, in its privateLinkList, or both. Where they are nested, addressStatus is that of the address and privateLinkStatus that of the endpoint',
	),
	container: choice(
		['array', 'dataList', 'datalist', 'object'],
		'What DescribeTenantPrivateLink answers with; `object` is the first address alone',
	),
	listing: choice(
		['one', 'all'],
		'Without an addressId: the primary address, or all addresses of the tenant',
	),
	endpoints: choice(
		['one', 'many'],
		'With `many` an address takes several endpoints; the flat shape shows it once for each',
	),
	deletes: choice(
		['endpoint', 'address'],
		'Whether DeletePrivatelinkConnection obeys endpointId, or ignores it and drops all endpoints of the address',
	),
};
