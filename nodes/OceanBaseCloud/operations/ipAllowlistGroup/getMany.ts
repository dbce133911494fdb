// Lists the IP allowlist groups of a tenant or an instance.
import { readIpGroups } from '../../cloud/ipGroups';
import { listFields, readLimit } from '../../parameters/limit';
import { simplifyField } from '../../parameters/simplify';
import { defineGroupOperation } from './scope';

export const getIpAllowlistGroups = defineGroupOperation({
	operation: 'getMany',
	name: 'Get Many',
	action: 'Get many IP allowlist groups',
	description:
		'Get the IP allowlist groups of an instance, or of a tenant including those that it inherits',
	fields: [...listFields, simplifyField],
	task: () => 'list the IP allowlist groups',
	async run({ parameters, api, place }) {
		const limit = readLimit(parameters);
		const groups = await readIpGroups(api, place);
		return { json: groups.slice(0, limit) };
	},
});
