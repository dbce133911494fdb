// What the lists show of a security IP group.
import type { IpGroup } from '../../cloud/model';
import type { Dialect } from '../../dialects/dialect';
import type { Call } from '../call';

export function showGroup(
	{ dialect }: Call,
	{ name, securityIps }: IpGroup,
	type: 'instance' | 'tenant',
) {
	return {
		securityIpGroupName: name,
		securityIpGroupType: type,
		securityIps: FORMS[dialect.ipGroups.securityIps](securityIps),
	};
}

/** The table says comma-separated; the example holds the text of a JSON array. */
const FORMS: Readonly<
	Record<Dialect['ipGroups']['securityIps'], (ips: readonly string[]) => unknown>
> = {
	jsonText: (ips) => JSON.stringify(ips),
	commas: (ips) => ips.join(','),
	list: (ips) => ips,
};
