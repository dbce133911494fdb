// The addresses of a group: read from what a user or the service gives, and checked.
import type { INodeProperties } from 'n8n-workflow';

import { InputError } from '../../transport/failures';
import { parseSecurityIps, type IpGroupContent } from '../../cloud/ipGroups';
import type { Fields } from '../../parameters/fields';
import { readGroupName, securityIpsField } from './groupFields';

const MAX_ENTRIES = 40;
const BITS = { 4: 32, 6: 128 } as const;

/** Returns the group that an item asks for. Takes the field of its name. Throws an InputError. */
export function readGroup(parameters: Fields, nameField: INodeProperties): IpGroupContent {
	return {
		securityIpGroupName: readGroupName(parameters, nameField),
		securityIps: readSecurityIps(parameters),
	};
}

/** Returns the entries of a new list. Throws an InputError for what the service would refuse. */
export function readSecurityIps(parameters: Fields): string[] {
	const entries = parseSecurityIps(parameters.value(securityIpsField));
	if (entries.length === 0) {
		throw new InputError('IP Addresses is empty', 'Enter at least one IP address or CIDR block');
	}
	if (entries.length > MAX_ENTRIES) {
		throw new InputError(
			`${entries.length} IP addresses are given`,
			`A group holds at most ${MAX_ENTRIES}. Use CIDR blocks or a second group`,
		);
	}
	const bad = entries.find((entry) => !isAddressOrBlock(entry));
	if (bad === undefined) return entries;
	throw new InputError(
		`"${bad}" is neither an IP address nor a CIDR block`,
		'Use a form such as 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32',
	);
}

function isAddressOrBlock(text: string): boolean {
	const [address = '', prefix, ...rest] = text.split('/');
	const version = ipVersion(address);
	if (version === undefined || rest.length > 0) return false;
	return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= BITS[version]);
}

function ipVersion(address: string): 4 | 6 | undefined {
	if (isIpv4(address)) return 4;
	return isIpv6(address) ? 6 : undefined;
}

function isIpv4(address: string): boolean {
	const parts = address.split('.');
	return (
		parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part < 256)
	);
}

// A URL's host in brackets is an IPv6 address and nothing else. Its grammar is not worth writing twice.
function isIpv6(address: string): boolean {
	return /^[\da-f:.]+$/i.test(address) && URL.canParse(`http://[${address}]/`);
}
