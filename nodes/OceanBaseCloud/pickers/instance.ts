// Picks an instance: the property and its list.
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { instanceList } from '../cloud/instances';
import { itemWithId } from './listItem';
import { defineLocator } from './locator';
import { type EmptyList, searchedPage, searchWith, type ToItem } from './searchPage';

export const instancePicker = defineLocator({
	displayName: 'Instance',
	name: 'instanceId',
	description: 'The OceanBase Cloud instance',
	listMethod: 'searchInstances',
	enteredAs: 'id',
	placeholder: 'e.g. ob317v4uif0001',
});

/** As the vendor's Terraform provider spells them, and as people do. */
const CLOUDS: Readonly<Record<string, string>> = {
	ALIYUN: 'Alibaba Cloud',
	GCP: 'Google Cloud',
	HUAWEI: 'Huawei Cloud',
	QCLOUD: 'Tencent Cloud',
};

const toItem: ToItem = (entry) => {
	const { instanceId, instanceName, cloudProvider, region, instanceRole } = entry;
	const cloud = CLOUDS[String(cloudProvider)] ?? cloudProvider;
	const isStandby = String(instanceRole).toUpperCase() === 'STANDBY';
	return itemWithId(instanceId, instanceName, {
		...(isStandby && { first: 'standby' }),
		last: [cloud, region],
	});
};

const EMPTY: EmptyList = {
	reason: 'the project has no instances',
	nextStep: 'Check Project ID in the credential and in Options: each project has its own instances',
};

/** Lists the project's instances with cloud and region, a page at a time (DescribeInstances). */
export async function searchInstances(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchWith(
		this,
		{ filter, paginationToken },
		EMPTY,
		async (api) => await searchedPage(api, instanceList(), { filter, paginationToken }, toItem),
	);
}
