// Bad input of the operations that return lists.
import type { BadInput } from './badInput';

export const lists: readonly BadInput[] = [
	['a limit of 0', 'tenantUser.getMany', { limit: 0 }, /Limit must be a whole number/],
	['half a limit', 'database.getMany', { limit: '={{ 1.5 }}' }, /Limit must be a whole number/],
	[
		'a filter that is a list',
		'tenantUser.getMany',
		{ filters: { role: '={{ ["DML"] }}' } },
		/Role is not text/,
	],
	[
		'a search that is an object',
		'tenant.getMany',
		{ filters: { tenantName: '={{ ({}) }}' } },
		/Tenant Name is not text/,
	],
];
