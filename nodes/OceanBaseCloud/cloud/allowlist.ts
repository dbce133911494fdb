// Who is on the allowlist of a PrivateLink service, as far as the service tells.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import type { Envelope } from '../transport/envelope';
import { nestedLinks, readPrivateLinks } from './privateLinks';
import type { TenantRef } from './tenants';

/**
 * Reads whether the service lists the account for the address (GET .../privatelink, API page
 * 10000000002332008). `isListed` is false also when it does not say. Throws what the API throws.
 */
export async function readAllowlist(
	api: Api,
	tenant: TenantRef,
	{ addressId, userAccount }: { addressId: string; userAccount: string },
): Promise<{ isListed: boolean; envelope: Envelope }> {
	const { links, envelope } = await readPrivateLinks(api, tenant, addressId);
	const isListed = links.some((address) => allowlistOf(address).includes(userAccount));
	return { isListed, envelope };
}

/** Returns the accounts that an address names: flat, or inside its `privateLinkList`. */
export function allowlistOf(address: IDataObject): string[] {
	return [address, ...nestedLinks(address)].flatMap(({ privateLinkUserAccount }) =>
		namesOf(privateLinkUserAccount),
	);
}

function namesOf(value: unknown): string[] {
	const parts: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[\s,;]+/);
	return parts.map((part) => String(part).trim()).filter(Boolean);
}
