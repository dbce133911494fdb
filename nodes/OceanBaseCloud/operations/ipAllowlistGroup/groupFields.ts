// The fields of IP allowlist groups, and the name that the service accepts.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../../transport/failures';
import type { Fields } from '../../parameters/fields';

export const newGroupNameField: INodeProperties = {
	displayName: 'Group Name',
	name: 'securityIpGroupName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. ci_runners',
	description: 'Name of the new group',
	hint: '2 to 32 lowercase letters, digits and underscores, starting with a letter and not ending with an underscore',
};

export const securityIpsField: INodeProperties = {
	displayName: 'IP Addresses',
	name: 'securityIps',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 203.0.113.7, 10.0.0.0/8',
	description:
		'Up to 40 IP addresses or CIDR blocks, separated by commas, spaces or line breaks, or an expression that returns a list',
};

/** Returns the group's name. Throws an InputError for one that the service would refuse. */
export function readGroupName(parameters: Fields, field: INodeProperties): string {
	const name = parameters.id(field);
	if (/^[a-z][a-z0-9_]{0,30}[a-z0-9]$/.test(name)) return name;
	throw new InputError(
		`"${name}" cannot be the name of an IP allowlist group`,
		'Use 2 to 32 lowercase letters, digits and underscores, starting with a letter and not ending with an underscore',
	);
}

/** Returns what messages call the group. Works with any parameters, also with bad ones. */
export function nameGroup(parameters: Fields, field: INodeProperties): string {
	return `the IP allowlist group "${parameters.shown(field)}"`;
}
