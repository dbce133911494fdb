// The calls that change a tenant's PrivateLink connection, in the order in which it comes about.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { sendOnce } from './calls';
import { carryOut } from './carryOut';
import { ADDRESS, ANY_ENDPOINT, atAddress, endpointName, linksAtAddress } from './linkList';
import { findAll, type Later, type Look, type Sought } from './look';
import { allowlistOf, isOnline, readAddress } from './privateLinks';
import type { TenantRef } from './tenants';

/**
 * Creates the PrivateLink service of the primary address (CreatePrivatelinkService, API page
 * 10000000002332010). Returns how to get what the service says of it. Throws an ExplainedFailure when the
 * outcome was unclear and a service for other accounts is there, a NotSeen, and what the API throws.
 */
export async function createPrivateLinkService(
	api: Api,
	tenant: TenantRef,
	body: IDataObject & { userAccount: string },
): Promise<Later<IDataObject>> {
	return await carryOut<IDataObject, IDataObject>(api, {
		...atAddress(tenant, undefined),
		kind: 'createService',
		forms: [body],
		send: async () =>
			await sendOnce(api, 'CreatePrivatelinkService', tenant, { body }, async () => {
				const addresses = await readAddress(api, tenant, undefined);
				const created = addresses.find(hasService);
				if (created !== undefined) refuseOtherAccounts(body.userAccount, created);
				return created;
			}),
		names: [ADDRESS],
		look: (find) => {
			const address = find(ADDRESS);
			if (address === undefined || !hasService(address)) {
				return { shows: 'the address has no service' };
			}
			const accounts = othersOnly(body.userAccount, address);
			if (accounts.length === 0) return { seen: address };
			return { shows: `the service of the address is for ${accounts.join(', ')}` };
		},
	});
}

function hasService({ privateLinkServiceId }: IDataObject): boolean {
	return Boolean(privateLinkServiceId);
}

// After an unclear outcome the address was read: its service may be somebody else's.
function refuseOtherAccounts(userAccount: string, created: IDataObject): void {
	const accounts = othersOnly(userAccount, created);
	if (accounts.length === 0) return;
	throw new ExplainedFailure(
		'Conflict',
		`the address already has a service, for ${accounts.join(', ')}`,
		'Check the service before you continue, or use Add Cloud Account to Allowlist',
	);
}

/** Returns the cloud accounts of an address where the given one is not among them. */
function othersOnly(userAccount: string, address: IDataObject): string[] {
	const accounts = allowlistOf(address);
	return accounts.includes(userAccount) ? [] : accounts;
}

export type Connection = {
	readonly endpointId: string;
	readonly addressId?: string;
	readonly userEndpointAddress?: string;
};

/**
 * Connects an endpoint (ConnectPrivatelinkService, API page 10000000002332011). Returns how to see that it
 * is listed. Throws what the API throws, and a NotSeen.
 */
export async function connectEndpoint(
	api: Api,
	tenant: TenantRef,
	body: Connection,
): Promise<Later<true>> {
	return await changeEndpoint(api, tenant, 'ConnectPrivatelinkService', body, (link) =>
		link === undefined ? { shows: 'the endpoint is not listed' } : { seen: true },
	);
}

/**
 * Confirms a connection (API page 10000000002813993). Returns how to see that its endpoint can be used.
 * Throws an ExplainedFailure, a NotSeen and what the API throws.
 */
export async function confirmConnection(
	api: Api,
	tenant: TenantRef,
	body: Connection,
): Promise<Later<true>> {
	return await changeEndpoint(api, tenant, 'ConfirmPrivatelinkConnection', body, (link) => {
		if (link === undefined) return { shows: 'the endpoint is not listed' };
		const status = typeof link.status === 'string' ? link.status : undefined;
		if (isOnline({ endpointId: body.endpointId, status })) return { seen: true };
		return { shows: `the status of the endpoint is ${status ?? 'not listed'}` };
	});
}

async function changeEndpoint(
	api: Api,
	tenant: TenantRef,
	name: 'ConfirmPrivatelinkConnection' | 'ConnectPrivatelinkService',
	body: Connection,
	judge: (link: IDataObject | undefined) => Look<true>,
): Promise<Later<true>> {
	const sought: Sought<true> = {
		...atAddress(tenant, body.addressId),
		names: [endpointName(body.endpointId)],
		look: (find) => judge(find(endpointName(body.endpointId))),
	};
	return await carryOut<Connection, true>(api, {
		...sought,
		kind: name,
		forms: [body],
		send: async () =>
			await sendOnce(api, name, tenant, { body }, async () => await isSeen(api, sought)),
	});
}

export type Disconnection = {
	readonly addressId: string;
	readonly endpointId?: string;
};

/**
 * Cuts a connection (DeletePrivatelinkConnection, API page 10000000002332009), or all of the address
 * if no endpoint is given. Returns how to see the endpoints that are gone. Throws an ExplainedFailure, a
 * NotSeen and what the API throws.
 */
export async function deleteConnection(
	api: Api,
	tenant: TenantRef,
	query: Disconnection,
): Promise<Later<true>> {
	const { addressId, endpointId } = query;
	const name = endpointId === undefined ? ANY_ENDPOINT : endpointName(endpointId);
	const sought: Sought<true> = {
		...linksAtAddress(tenant, addressId),
		names: [name],
		look: (find) =>
			find(name) === undefined ? { seen: true } : { shows: 'the connection is still listed' },
	};
	return await carryOut<Disconnection, true>(api, {
		...sought,
		kind: 'DeletePrivatelinkConnection',
		forms: [query],
		send: async () =>
			await sendOnce(
				api,
				'DeletePrivatelinkConnection',
				tenant,
				{ query },
				async () => await isSeen(api, sought),
			),
	});
}

/** Looks once. Returns true if the change is there, undefined if not. */
async function isSeen(api: Api, { look, ...sought }: Sought<true>): Promise<true | undefined> {
	const found = await look(await findAll(api, sought, sought.names));
	return 'seen' in found ? found.seen : undefined;
}
