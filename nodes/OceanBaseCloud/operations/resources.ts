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
		description: 'Any call of the OceanBase Cloud API, including those without an operation here',
	},
	{
		value: 'database',
		name: 'Database',
		description: 'Database of a MySQL tenant',
	},
	{
		value: 'instance',
		name: 'Instance',
		description: 'Cluster in the project',
	},
	{
		value: 'ipAllowlistGroup',
		name: 'IP Allowlist Group',
		description:
			'IP addresses that may connect to a tenant or instance. OceanBase Cloud enables this per customer.',
	},
	{
		value: 'operationEvent',
		name: 'Operation Event',
		description: 'Record of who did what in OceanBase Cloud, and when',
	},
	{
		value: 'privateLink',
		name: 'PrivateLink',
		description:
			'Private network access to a tenant. OceanBase Cloud enables this per customer. It is not available for instances on Alibaba Cloud.',
	},
	{
		value: 'session',
		name: 'Session',
		description: 'Open connection to a tenant',
	},
	{
		value: 'sqlAudit',
		name: 'SQL Audit',
		description: 'SQL statement that an account ran, if the tenant has SQL audit turned on',
	},
	{
		value: 'tenant',
		name: 'Tenant',
		description: 'Tenant of an instance, with its own databases and accounts',
	},
] as const;

export type Resource = (typeof resources)[number];

export type ResourceName = Resource['value'];
