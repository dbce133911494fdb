// Picks an instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { instanceList } from '../cloud/instances';
import { defineLocator } from './locator';
import { itemWithId, searchWith, serverPage } from './searchPage';

export const instancePicker = defineLocator({
	displayName: 'Instance',
	name: 'instanceId',
	description: 'The OceanBase Cloud instance',
	listMethod: 'searchInstances',
	enteredAs: 'id',
	placeholder: 'e.g. ob317v4uif0001',
});

/** Lists the project's instances, a page at a time (DescribeInstances). */
export async function searchInstances(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const call = instanceList(filter ? { instanceName: filter } : undefined);
	return await searchWith(
		this,
		'list the instances',
		async (api) =>
			await serverPage(api, call, { paginationToken }, ({ instanceId, instanceName }) =>
				itemWithId(instanceId, instanceName),
			),
	);
}
