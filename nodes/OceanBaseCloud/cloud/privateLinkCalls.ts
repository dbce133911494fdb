// The calls that change a tenant's PrivateLink connection, in the order in which it comes about.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf } from '../json';
import { settle } from '../outcome';
import type { Api } from '../transport/api';
import { ExplainedFailure, refusalOf } from '../transport/failures';
import { send, sendOnce } from './calls';
import { allowlistOf, endpointsOf, isOnline, readPrivateAddresses } from './privateLinks';
import type { TenantRef } from './tenants';

/**
 * Creates the PrivateLink service of the primary address (CreatePrivatelinkService, API page
 * 10000000002332010), returns what the service says of it. Throws an ExplainedFailure when the outcome
 * was unclear and a service for other accounts is there, and what the API throws.
 */
export async function createPrivateLinkService(
	api: Api,
	tenant: TenantRef,
	body: IDataObject & { userAccount: string },
): Promise<IDataObject> {
	const data = await sendOnce(api, 'CreatePrivatelinkService', tenant, { body }, async () => {
		const addresses = await readPrivateAddresses(api, tenant, undefined);
		const created = addresses.find(({ privateLinkServiceId }) => Boolean(privateLinkServiceId));
		if (created !== undefined) refuseOtherAccounts(body.userAccount, created);
		return created;
	});
	return dataObjectOf(data);
}

// After an unclear outcome the address was read: its service may be somebody else's.
function refuseOtherAccounts(userAccount: string, created: IDataObject): void {
	const accounts = allowlistOf(created);
	if (accounts.length === 0 || accounts.includes(userAccount)) return;
	throw new ExplainedFailure(
		`the address has a service already, for ${accounts.join(', ')}`,
		'Look at the service before you go on, or use Add User to Allowlist',
	);
}

// Types and not interfaces, so that they are a call's body as they are.
export type AllowlistEntry = {
	readonly userAccount: string;
	readonly addressId: string;
};

export type AllowlistAnswer =
	| { readonly alreadyAllowed: false; readonly data: IDataObject }
	/** With the requestId of the call that was refused, because the account is on the list. */
	| { readonly alreadyAllowed: true; readonly requestId: string };

/**
 * Lets a cloud account connect to the address (AddPrivatelinkServiceUser, API page
 * 10000000002332012). A refusal counts as success where the service lists the account for the address.
 * Throws what the API throws.
 */
export async function addToAllowlist(
	api: Api,
	tenant: TenantRef,
	entry: AllowlistEntry,
): Promise<AllowlistAnswer> {
	const added = await settle(send(api, 'AddPrivatelinkServiceUser', tenant, { body: entry }));
	if (added.ok) return { alreadyAllowed: false, data: dataObjectOf(added.value) };
	const refusal = refusalOf(added.error);
	if (refusal === undefined) throw added.error;
	const read = await settle(readPrivateAddresses(api, tenant, entry.addressId));
	const isListed =
		read.ok && read.value.some((address) => allowlistOf(address).includes(entry.userAccount));
	if (!isListed) throw added.error;
	return { alreadyAllowed: true, requestId: refusal.requestId };
}

export type Connection = {
	readonly endpointId: string;
	readonly addressId?: string;
	readonly userEndpointAddress?: string;
};

/** Connects an endpoint (ConnectPrivatelinkService, API page 10000000002332011). Throws what the API throws. */
export async function connectEndpoint(
	api: Api,
	tenant: TenantRef,
	body: Connection,
): Promise<void> {
	await sendOnce(api, 'ConnectPrivatelinkService', tenant, { body }, async () => {
		const addresses = await readPrivateAddresses(api, tenant, body.addressId);
		const isThere = addresses.some((address) => endpointsOf(address).includes(body.endpointId));
		return isThere ? true : undefined;
	});
}

/** Confirms a connection (API page 10000000002813993). Throws an ExplainedFailure and what the API throws. */
export async function confirmConnection(
	api: Api,
	tenant: TenantRef,
	body: Connection,
): Promise<void> {
	const data = await sendOnce(api, 'ConfirmPrivatelinkConnection', tenant, { body }, async () => {
		const addresses = await readPrivateAddresses(api, tenant, body.addressId);
		const isConfirmed = addresses.some(
			(address) => endpointsOf(address).includes(body.endpointId) && isOnline(address),
		);
		return isConfirmed ? true : undefined;
	});
	requireTrue(data);
}

export type Disconnection = {
	readonly addressId: string;
	readonly endpointId?: string;
};

/**
 * Cuts a connection (DeletePrivatelinkConnection, API page 10000000002332009), or all of the address
 * if no endpoint is given. Throws an ExplainedFailure and what the API throws.
 */
export async function deleteConnection(
	api: Api,
	tenant: TenantRef,
	query: Disconnection,
): Promise<void> {
	const { addressId, endpointId } = query;
	const data = await sendOnce(api, 'DeletePrivatelinkConnection', tenant, { query }, async () => {
		const addresses = await readPrivateAddresses(api, tenant, addressId);
		const endpoints = addresses.flatMap(endpointsOf);
		const isGone =
			endpointId === undefined ? endpoints.length === 0 : !endpoints.includes(endpointId);
		return isGone ? true : undefined;
	});
	requireTrue(data);
}

/** Confirm and Delete answer with a boolean. Throws an ExplainedFailure when it is false. */
function requireTrue(data: unknown): void {
	if (![false, 'false', 0].some((no) => no === data)) return;
	throw new ExplainedFailure(
		'the service answered without an error, but with false',
		'Look at the connection with PrivateLink, Get',
	);
}
