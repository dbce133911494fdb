// What is told of a tenant.
import { choice } from '../setting';

export const TENANTS = {
	tenantMode: choice(
		['documented', 'capitals', 'unknown', 'absent'],
		'MySQL, MYSQL, a word of which nobody knows what it means for accounts (Table), or nothing',
	),
	compatibilityMode: choice(
		['absent', 'documented', 'capitals', 'unknown'],
		'The same for tenantCompatibilityMode',
	),
	lowerCaseTableNamesParam: choice(
		['absent', 'number', 'text'],
		'Whether MySQL tenants tell how they treat names: 1 where `stored.mysqlNames` is `lower`, otherwise 0',
	),
	userNameFormat: choice(
		['USER', 'USER_AND_TENANT', 'USER_AND_TENANT_AND_CLUSTER', 'absent'],
		'How accounts write their names when they log in',
	),
	wrapper: choice(['none', 'tenant'], 'With `tenant` DescribeTenant wraps its data in `tenant`'),
};
