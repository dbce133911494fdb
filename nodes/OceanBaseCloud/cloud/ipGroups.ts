// The IP allowlist groups of a tenant or of a whole instance: listed without pages, and without a call for a
// single one.
import type { IDataObject } from 'n8n-workflow';

import { partsOf } from '../json';
import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { wholeListOf } from '../transport/entries';
import { readCall, send, sendOnce } from './calls';
import { carryOut } from './carryOut';
import { isSameRanges } from './ipRange';
import type { Change, Later, NamedList } from './look';
import type { TenantRef } from './tenants';

/** Whose groups they are: a tenant's, or those of a whole instance, which its tenants inherit. */
export type GroupPlace = TenantRef | { readonly instanceId: string };

// Two of those for instances stand in no page: GET and PUT are what the tenant's pages lead one to expect.
const CALLS = {
	tenant: {
		list: 'DescribeTenantSecurityIpGroups',
		create: 'CreateTenantSecurityIpGroup',
		modify: 'ModifyTenantSecurityIpGroup',
		delete: 'DeleteTenantSecurityIpGroup',
	},
	instance: {
		list: 'DescribeInstanceSecurityIpGroups',
		create: 'CreateInstanceSecurityIpGroup',
		modify: 'ModifyInstanceSecurityIpGroup',
		delete: 'DeleteInstanceSecurityIpGroup',
	},
} as const;

function callsOf(place: GroupPlace): (typeof CALLS)[keyof typeof CALLS] {
	return 'tenantId' in place ? CALLS.tenant : CALLS.instance;
}

export interface IpGroup extends IDataObject {
	securityIps: string[];
}

/** What a group is called and which addresses it holds. */
export interface IpGroupContent {
	readonly securityIpGroupName: string;
	readonly securityIps: readonly string[];
}

const LIST = { key: 'securityIpGroupName' };

/**
 * Reads all groups (DescribeTenantSecurityIpGroups, API page 10000000001021626; that of an instance is
 * unverified). Throws what the API throws.
 */
export async function readIpGroups(api: Api, place: GroupPlace): Promise<IpGroup[]> {
	const call = readCall(callsOf(place).list, place);
	const entries = await api.read(call, (envelope) => wholeListOf(envelope, LIST));
	return entries.map((entry) => ({ ...entry, securityIps: parseSecurityIps(entry.securityIps) }));
}

/** Reads one group; undefined if there is none of this name. Throws what the API throws. */
export async function findIpGroup(
	api: Api,
	place: GroupPlace,
	name: string,
): Promise<IpGroup | undefined> {
	const groups = await readIpGroups(api, place);
	return groups.find((group) => group.securityIpGroupName === name);
}

/** The groups as a list in which changes are looked for. It has no pages. */
const ipGroupsOf = (place: GroupPlace): NamedList => ({
	key: `IP groups ${JSON.stringify(place)}`,
	find: async (api, name) => await findIpGroup(api, place, name),
	all: async (api) => {
		const groups = await readIpGroups(api, place);
		const entries = new Map(groups.map((group) => [String(group.securityIpGroupName), group]));
		return { entries, isComplete: true };
	},
});

/**
 * Creates a group (CreateTenantSecurityIpGroup, API page 10000000001021625; of
 * an instance 10000000003236280). Returns how to get the addresses that are listed afterwards. Throws an ExplainedFailure when the outcome was unclear and a
 * group with other addresses is there, a NotSeen, and what the API throws.
 */
export async function createIpGroup(
	api: Api,
	place: GroupPlace,
	content: IpGroupContent,
): Promise<Later<string[]>> {
	const { securityIpGroupName, securityIps } = content;
	const readBack = async () => {
		const group = await findIpGroup(api, place, securityIpGroupName);
		if (group !== undefined && !isSameRanges(securityIps, group.securityIps)) {
			throw new ExplainedFailure(
				'Conflict',
				'a group with this name exists, but has other addresses',
				'Check the group before you continue: somebody else may have created it',
			);
		}
		return group;
	};
	return await carryOut<IDataObject, string[]>(api, {
		...groupChange(place, content),
		kind: 'createIpGroup',
		send: async (body) => await sendOnce(api, callsOf(place).create, place, { body }, readBack),
	});
}

/**
 * Replaces the addresses of a group (ModifyTenantSecurityIpGroup, API page 10000000001021627; that of an
 * instance is unverified). Returns how to get the addresses that are listed afterwards. Throws what the API throws, and a NotSeen.
 */
export async function updateIpGroup(
	api: Api,
	place: GroupPlace,
	content: IpGroupContent,
): Promise<Later<string[]>> {
	return await carryOut<IDataObject, string[]>(api, {
		...groupChange(place, content),
		kind: 'updateIpGroup',
		send: async (body) => await send(api, callsOf(place).modify, place, { body }),
	});
}

function groupChange(
	place: GroupPlace,
	content: IpGroupContent,
): Omit<Change<IDataObject, string[]>, 'kind' | 'send'> {
	const { securityIpGroupName: name, securityIps } = content;
	return {
		forms: [bodyOf(content)],
		list: ipGroupsOf(place),
		names: [name],
		look: (find) => {
			const group = find(name);
			if (group === undefined) return { shows: 'the group is not listed' };
			const listed = parseSecurityIps(group.securityIps);
			if (isSameRanges(securityIps, listed)) return { seen: listed };
			return { shows: `the group has ${listed.join(', ') || 'no addresses'}` };
		},
	};
}

/**
 * Deletes a group (DeleteTenantSecurityIpGroup, API page 10000000001021628; of an instance
 * 10000000003355976). Returns how to see that it is not listed any more. Throws what the API throws, and a NotSeen.
 */
export async function deleteIpGroup(
	api: Api,
	place: GroupPlace,
	name: string,
): Promise<Later<true>> {
	const readBack = async () =>
		(await findIpGroup(api, place, name)) === undefined ? true : undefined;
	return await carryOut<IDataObject, true>(api, {
		kind: 'deleteIpGroup',
		forms: [{ securityIpGroupName: name }],
		send: async (body) => await sendOnce(api, callsOf(place).delete, place, { body }, readBack),
		list: ipGroupsOf(place),
		names: [name],
		look: (find) =>
			find(name) === undefined ? { seen: true } : { shows: 'the group is still listed' },
	});
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
