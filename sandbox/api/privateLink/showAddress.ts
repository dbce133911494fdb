// Shows a private address and the endpoints behind it, in the shape of one source or another.
import type { Address, Endpoint, PrivateLinkService } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';
import type { JsonObject } from '../call';

type Shape = Dialect['privateLinks']['shape'];

export function showAddress(shape: Shape, address: Address): JsonObject[] {
	return SHAPES[shape](address);
}

const SHAPES: Readonly<Record<Shape, (address: Address) => JsonObject[]>> = {
	/** As the pages have it. They know of one endpoint, so that several are several rows. */
	flat: (address) =>
		endpointsOf(address.service).map((endpoint) => ({
			...addressFields(address),
			...linkFields(address.service, endpoint),
			addressStatus: statusOf(endpoint),
		})),
	/** As the vendor's swagger file has it: the address and its links each have a status. */
	nested: (address) => [{ ...addressFields(address), privateLinkList: linksOf(address) }],
	both: (address) => [
		{
			...addressFields(address),
			...linkFields(address.service, address.service?.endpoint),
			privateLinkList: linksOf(address),
		},
	],
};

function addressFields({ addressId, addressType, service }: Address) {
	return {
		addressId,
		addressStatus: service ? 'ONLINE' : 'PENDING_CREATE',
		addressType,
		connectionZones: ['eu-central-1a', 'eu-central-1b'],
		networkType: 'INTRANET',
		role: addressType === 'MASTER' ? 'READWRITE' : 'READONLY',
		userNameFormat: 'USER_AND_TENANT',
	};
}

function linksOf({ service }: Address): JsonObject[] {
	if (!service) return [];
	return endpointsOf(service).map((endpoint) => ({
		privateLinkStatus: statusOf(endpoint),
		...linkFields(service, endpoint),
		intranetAddress: endpoint?.address ?? '',
	}));
}

function linkFields(service: PrivateLinkService | undefined, endpoint: Endpoint | undefined) {
	return {
		privateLinkEndpointId: endpoint?.endpointId ?? '',
		privateLinkServiceAccount: service?.serviceAccount ?? '',
		privateLinkServiceId: service?.serviceId ?? '',
		// The nearest thing to a reading of the allowlist that the documentation has.
		privateLinkUserAccount: [...(service?.allowlist ?? [])].join(','),
	};
}

/** With one that is undefined where there is none yet. */
function endpointsOf(service: PrivateLinkService | undefined): Array<Endpoint | undefined> {
	const endpoints = service?.endpoints ?? [];
	return endpoints.length > 0 ? endpoints : [undefined];
}

function statusOf(endpoint: Endpoint | undefined): string {
	if (!endpoint) return 'PENDING_CREATE';
	return endpoint.confirmed ? 'ONLINE' : 'PENDING_CONFIRM';
}
