// The resource selector's entries.
import type { ResourceName } from './defineOperation';

export interface Resource {
	readonly value: ResourceName;
	readonly name: string;
	readonly description: string;
}

export const resources: readonly Resource[] = [
	{
		value: 'privateLink',
		name: 'PrivateLink',
		description: 'Private network access to a tenant (not on Alibaba Cloud instances)',
	},
	{
		value: 'tenantUser',
		name: 'Tenant User',
		description: 'Database account of a tenant',
	},
];
