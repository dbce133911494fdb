// The IP allowlist groups of a tenant: listed without pages, and without a call for a single one.
import type { IDataObject } from 'n8n-workflow';

import { partsOf } from '../json';
import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { entriesOf } from '../transport/pages';
import { readCall, send, sendOnce } from './calls';
import type { TenantRef } from './tenants';

export interface IpGroup extends IDataObject {
	securityIps: string[];
}

/** What a group is called and which addresses it holds. */
export interface IpGroupContent {
	readonly securityIpGroupName: string;
	readonly securityIps: readonly string[];
}

/** Reads all groups (DescribeTenantSecurityIpGroups, API page 10000000001021626). Throws what the API throws. */
export async function readIpGroups(api: Api, tenant: TenantRef): Promise<IpGroup[]> {
	const entries = await api.read(readCall('DescribeTenantSecurityIpGroups', tenant), entriesOf);
	return entries.map((entry) => ({ ...entry, securityIps: parseSecurityIps(entry.securityIps) }));
}

/** Reads one group; undefined if there is none of this name. Throws what the API throws. */
export async function findIpGroup(
	api: Api,
	tenant: TenantRef,
	name: string,
): Promise<IpGroup | undefined> {
	const groups = await readIpGroups(api, tenant);
	return groups.find((group) => group.securityIpGroupName === name);
}

/**
 * Creates a group (CreateTenantSecurityIpGroup, API page 10000000001021625). Throws an
 * ExplainedFailure when the outcome was unclear and a group with other addresses is there, and what
 * the API throws.
 */
export async function createIpGroup(
	api: Api,
	tenant: TenantRef,
	content: IpGroupContent,
): Promise<void> {
	const { securityIpGroupName, securityIps } = content;
	await sendOnce(
		api,
		'CreateTenantSecurityIpGroup',
		tenant,
		{ body: bodyOf(content) },
		async () => {
			const group = await findIpGroup(api, tenant, securityIpGroupName);
			if (group !== undefined && !isSameList(securityIps, group.securityIps)) {
				throw new ExplainedFailure(
					'a group of this name exists, and it holds other addresses',
					'Look at the group before you go on: somebody else may have created it',
				);
			}
			return group;
		},
	);
}

/** Replaces the addresses of a group (ModifyTenantSecurityIpGroup, API page 10000000001021627). */
export async function updateIpGroup(
	api: Api,
	tenant: TenantRef,
	content: IpGroupContent,
): Promise<void> {
	await send(api, 'ModifyTenantSecurityIpGroup', tenant, { body: bodyOf(content) });
}

/** Deletes a group (DeleteTenantSecurityIpGroup, API page 10000000001021628). Throws what the API throws. */
export async function deleteIpGroup(
	api: Api,
	tenant: TenantRef,
	securityIpGroupName: string,
): Promise<void> {
	await sendOnce(
		api,
		'DeleteTenantSecurityIpGroup',
		tenant,
		{ body: { securityIpGroupName } },
		async () =>
			(await findIpGroup(api, tenant, securityIpGroupName)) === undefined ? true : undefined,
	);
}

// The page types the list as a string: it is the JSON text of one.
function bodyOf({ securityIpGroupName, securityIps }: IpGroupContent): IDataObject {
	return { securityIpGroupName, securityIps: JSON.stringify(securityIps) };
}

/**
 * Takes a list, its JSON text or a text with commas, spaces or line breaks, which are the forms that
 * users and the API pages have for it. Returns each entry once, as a text.
 */
export function parseSecurityIps(value: unknown): string[] {
	const parts = partsOf(value, /[\s,;]+/).map((part) => String(part).trim());
	return [...new Set(parts.filter(Boolean))];
}

/** Tells whether two lists let in the same addresses, as far as their texts say. */
function isSameList(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((entry) => b.includes(entry));
}
