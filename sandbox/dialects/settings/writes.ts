// What calls that change something answer with.
import { choice } from '../setting';

export const WRITES = {
	data: choice(
		['documented', 'absent', 'null', 'true', 'emptyObject'],
		'The data of POST and PUT calls',
	),
	deletes: choice(
		['documented', 'absent', 'true', 'false', 'noContent'],
		'The data of DELETE calls. `false` means that nothing was deleted; `noContent` is HTTP 204 without a body',
	),
	rolesAnswer: choice(
		['new', 'old', 'absent'],
		'Which rows ModifyTenantUserRoles answers with: those after the change, those before it, or none',
	),
};
