// Picks an IP allowlist group of the chosen tenant: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readIpGroups } from '../cloud/ipGroups';
import { ExplainedFailure } from '../transport/failures';
import { namedItem } from './listItem';
import { defineLocator } from './locator';
import { chosenTenant, type EmptyList, localPage, searchWith } from './searchPage';

/** A group that exists. */
export const ipGroupPicker = defineLocator({
	displayName: 'Group Name',
	name: 'securityIpGroupName',
	description: 'The IP allowlist group. Those that a tenant inherits cannot be changed here.',
	listMethod: 'searchIpGroups',
	enteredAs: 'name',
	placeholder: 'e.g. ci_runners',
	dependsOn: ['instanceId', 'tenantId'],
});

const EMPTY: EmptyList = {
	reason: 'the tenant has no IP allowlist group',
	nextStep: 'Create one first, or check Tenant',
};

/** Lists the chosen tenant's own groups (DescribeTenantSecurityIpGroups, which has no pages). */
export async function searchIpGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const tenant = chosenTenant(this);
	return await searchWith(this, { filter, paginationToken }, EMPTY, async (api) => {
		const groups = await readIpGroups(api, tenant);
		const own = groups.filter(({ securityIpGroupType }) => securityIpGroupType !== 'instance');
		if (own.length === 0 && groups.length > 0) {
			throw new ExplainedFailure(
				'NotFound',
				'the tenant has only groups that it inherits from its instance',
				'Change those at the instance, in the console of OceanBase Cloud',
			);
		}
		return localPage(own, { filter, paginationToken }, ({ securityIpGroupName }) =>
			namedItem(securityIpGroupName),
		);
	});
}
