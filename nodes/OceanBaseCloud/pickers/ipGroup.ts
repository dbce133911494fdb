// Picks an IP allowlist group of the chosen tenant or instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readIpGroups } from '../cloud/ipGroups';
import { ExplainedFailure } from '../transport/failures';
import { namedItem } from './listItem';
import { defineLocator } from './locator';
import {
	chosenInstance,
	chosenTenant,
	type EmptyList,
	localPage,
	searchWith,
	type ToItem,
} from './searchPage';

/** A group that exists. */
export const ipGroupPicker = defineLocator({
	displayName: 'Group Name',
	name: 'securityIpGroupName',
	description: 'The IP allowlist group. Groups that a tenant inherits cannot be changed here.',
	listMethod: 'searchIpGroups',
	enteredAs: 'name',
	placeholder: 'e.g. ci_runners',
	dependsOn: ['instanceId', 'tenantId'],
});

const toItem: ToItem = ({ securityIpGroupName }) => namedItem(securityIpGroupName);

const EMPTY: Readonly<Record<'instance' | 'tenant', EmptyList>> = {
	instance: {
		reason: 'the instance has no IP allowlist groups',
		nextStep: 'Create one first, or check Instance',
	},
	tenant: {
		reason: 'the tenant has no IP allowlist groups',
		nextStep: 'Create one first, or check Tenant',
	},
};

/** Lists the groups of the instance, or the chosen tenant's own ones. These lists have no pages. */
export async function searchIpGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const isOfInstance = this.getCurrentNodeParameter('scope') === 'instance';
	const place = isOfInstance ? { instanceId: chosenInstance(this) } : chosenTenant(this);
	const empty = EMPTY[isOfInstance ? 'instance' : 'tenant'];
	return await searchWith(this, { filter, paginationToken }, empty, async (api) => {
		const groups = await readIpGroups(api, place);
		if (isOfInstance) return localPage(groups, { filter, paginationToken }, toItem);
		const own = groups.filter(({ securityIpGroupType }) => securityIpGroupType !== 'instance');
		if (own.length === 0 && groups.length > 0) {
			throw new ExplainedFailure(
				'NotFound',
				'the tenant only has groups that it inherits from its instance',
				'To change those, set Scope to Instance',
			);
		}
		return localPage(own, { filter, paginationToken }, toItem);
	});
}
