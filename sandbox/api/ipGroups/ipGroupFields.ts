// Reads and checks what the security IP group calls have in common.
import { isIP } from 'node:net';

import type { IpGroup } from '../../cloud/model';
import { storedRanges } from '../../cloud/storedForm';
import type { Call, JsonObject } from '../call';
import { jsonList, requiredText } from '../fields';
import { findInstance, findTenant } from '../find';
import { Refusal } from '../refusal';

const MAX_IPS = 40;
const NAME = /^[a-z][a-z0-9_]{0,30}[a-z0-9]$/;

export function readGroupName(body: JsonObject): string {
	const name = requiredText(body, 'securityIpGroupName');
	if (NAME.test(name)) return name;
	throw new Refusal(
		'invalid-parameter',
		'securityIpGroupName must be 2 to 32 of a-z, 0-9 and "_", and start with a letter.',
	);
}

/** A JSON array in a string, which is the only form that any source documents. */
export function readSecurityIps({ body, dialect }: Call): readonly string[] {
	const list = jsonList(requiredText(body, 'securityIps'), 'securityIps');
	const ips = list.filter((entry) => typeof entry === 'string');
	if (ips.length === list.length && ips.length > 0 && ips.length <= MAX_IPS && ips.every(isRange)) {
		return storedRanges(dialect.stored, ips);
	}
	throw new Refusal(
		'invalid-parameter',
		`securityIps must hold 1 to ${MAX_IPS} IP addresses or CIDR blocks.`,
	);
}

export function findOwnGroup(call: Call, name: string): IpGroup {
	if (findInstance(call).ipGroups.has(name)) {
		throw new Refusal('inherited-ip-group', `Group ${name} belongs to the instance.`);
	}
	return groupIn(findTenant(call).ipGroups, name);
}

export function groupIn(groups: ReadonlyMap<string, IpGroup>, name: string): IpGroup {
	const group = groups.get(name);
	if (group) return group;
	throw new Refusal('no-such-ip-group', `Security IP group ${name} does not exist.`);
}

function isRange(text: string): boolean {
	const [address = '', prefix, ...rest] = text.split('/');
	const family = isIP(address);
	if (family === 0 || rest.length > 0) return false;
	return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits(family));
}

function bits(family: number): number {
	return family === 4 ? 32 : 128;
}
