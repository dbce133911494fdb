// All bad input, by what it is about.
import type { BadInput } from './badInput';
import { apiCalls } from './apiCall';
import { audits } from './audit';
import { databases } from './database';
import { ipAllowlistGroups } from './ipAllowlistGroup';
import { lists } from './lists';
import { privateLinks } from './privateLink';
import { roles } from './roles';
import { tenantUsers } from './tenantUser';

export const badInput: readonly BadInput[] = [
	...apiCalls,
	...audits,
	...databases,
	...ipAllowlistGroups,
	...lists,
	...privateLinks,
	...roles,
	...tenantUsers,
];
