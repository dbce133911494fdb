// Picks an instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { defineLocator } from './locator';
import { searchPage } from './searchPage';

export const instanceField = defineLocator({
	displayName: 'Instance',
	name: 'instanceId',
	description: 'The OceanBase Cloud instance',
	listMethod: 'searchInstances',
	idPlaceholder: 'e.g. ob317v4uif0001',
});

/** Lists the project's instances, a page at a time (DescribeInstances). */
export async function searchInstances(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(this, {
		call: 'DescribeInstances',
		task: 'list the instances',
		path: ['instances'],
		filterName: 'instanceName',
		idName: 'instanceId',
		labelName: 'instanceName',
		filter,
		paginationToken,
	});
}
