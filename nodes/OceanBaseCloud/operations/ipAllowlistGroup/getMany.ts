// Lists the IP allowlist groups of a tenant.
import { readIpGroups } from '../../cloud/ipGroups';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { defineTenantOperation } from '../operation';

export const getIpAllowlistGroups = defineTenantOperation({
	resource: 'ipAllowlistGroup',
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many IP allowlist groups',
	description:
		'Get the IP allowlist groups of a tenant and those that it inherits from its instance',
	fields: [...listFields, simplifyField],
	task: () => 'list the IP allowlist groups',
	async run({ parameters, api, tenant }) {
		const limit = readLimit(parameters);
		const groups = await readIpGroups(api, tenant);
		return { json: groups.slice(0, limit) };
	},
});
