// The groups of a tenant, as the service lists them: without pages, and without a call for a single one.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../transport/api';
import type { Envelope } from '../transport/envelope';
import { entriesOf } from '../transport/pages';
import { tenantPath } from './tenants';
import type { TenantRef } from './tenants';
import { partsOf } from '../json';

export interface IpGroup extends IDataObject {
	securityIps: string[];
}

/** Reads all groups (DescribeTenantSecurityIpGroups, API page 10000000001021626). Throws what the API throws. */
export async function readGroups(
	api: Api,
	tenant: TenantRef,
): Promise<{ groups: IpGroup[]; envelope: Envelope }> {
	const envelope = await api.send({
		name: 'DescribeTenantSecurityIpGroups',
		method: 'GET',
		path: tenantPath(tenant, 'securityIpGroups'),
		repetition: 'read',
	});
	return { groups: entriesOf(envelope).map(readGroup), envelope };
}

/** Reads one group; undefined if there is none of this name. Throws what the API throws. */
export async function findGroup(
	api: Api,
	tenant: TenantRef,
	name: string,
): Promise<{ group: IpGroup | undefined; envelope: Envelope }> {
	const { groups, envelope } = await readGroups(api, tenant);
	return { group: groups.find((each) => each.securityIpGroupName === name), envelope };
}

function readGroup(entry: IDataObject): IpGroup {
	return { ...entry, securityIps: parseSecurityIps(entry.securityIps) };
}

/**
 * Takes a list, its JSON text or a text with commas, spaces or line breaks, which are the forms that
 * users and the API pages have for it. Returns each entry once, as a text.
 */
export function parseSecurityIps(value: unknown): string[] {
	const parts = partsOf(value, /[\s,;]+/).map((part) => String(part).trim());
	return [...new Set(parts.filter(Boolean))];
}
