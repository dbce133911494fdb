// The resource selector's entries.

/** In alphabetical order. The values are part of the public contract. */
export const resources = [
	{
		value: 'tenantUser',
		name: 'Account',
		description: 'Database account of a tenant, with its roles',
	},
	{
		value: 'apiCall',
		name: 'API Call',
		description: 'Any call of the API, also one that this node has no operation for',
	},
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
		description:
			'Addresses from which a tenant may be reached. OceanBase Cloud enables this per customer.',
	},
	{
		value: 'operationEvent',
		name: 'Operation Event',
		description: 'What somebody did in OceanBase Cloud, and when',
	},
	{
		value: 'privateLink',
		name: 'PrivateLink',
		description:
			'Private network access to a tenant. OceanBase Cloud enables this per customer, and not on Alibaba Cloud instances.',
	},
	{
		value: 'session',
		name: 'Session',
		description: 'Connection that is open to a tenant',
	},
	{
		value: 'sqlAudit',
		name: 'SQL Audit',
		description: 'Statement that an account ran, where the tenant audits them',
	},
	{
		value: 'tenant',
		name: 'Tenant',
		description: 'Tenant of an instance, with databases and accounts of its own',
	},
] as const;

export type Resource = (typeof resources)[number];

export type ResourceName = Resource['value'];
