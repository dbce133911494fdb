// The resource selector's entries.
import type { ResourceName } from './operation';

export interface Resource {
	readonly value: ResourceName;
	readonly name: string;
	readonly description: string;
}

export const resources: readonly Resource[] = [
	{
		value: 'database',
		name: 'Database',
		description: 'Database of a MySQL tenant',
	},
	{
		value: 'instance',
		name: 'Instance',
		description: 'Cluster of the project',
	},
	{
		value: 'ipAllowlistGroup',
		name: 'IP Allowlist Group',
		description: 'Addresses from which a tenant may be reached (enabled per customer)',
	},
	{
		value: 'privateLink',
		name: 'PrivateLink',
		description:
			'Private network access to a tenant (enabled per customer, not on Alibaba Cloud instances)',
	},
	{
		value: 'tenant',
		name: 'Tenant',
		description: 'Tenant of an instance, with databases and accounts of its own',
	},
	{
		value: 'tenantUser',
		name: 'Tenant User',
		description: 'Database account of a tenant',
	},
];
