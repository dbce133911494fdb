// IP addresses and ranges by their value: services write them in a form of their own. Pure.

interface Family {
	readonly bits: number;
	readonly parse: (address: string) => bigint | undefined;
}

const IPV4: Family = { bits: 32, parse: parseIpv4 };
const IPV6: Family = { bits: 128, parse: parseIpv6 };

/**
 * Takes an address or a range in CIDR notation, returns a text that is the same for every spelling of it: a
 * single address is a range of one, and bits behind the prefix do not count. What is neither comes back in
 * small letters.
 */
export function rangeValue(entry: string): string {
	const [address = '', prefix, ...others] = entry.trim().toLowerCase().split('/');
	const family = address.includes(':') ? IPV6 : IPV4;
	const value = family.parse(address);
	const length = prefix === undefined ? family.bits : prefixLength(prefix, family.bits);
	if (value === undefined || length === undefined || others.length > 0) {
		return entry.trim().toLowerCase();
	}
	const rest = BigInt(family.bits - length);
	return `${family.bits} ${(value >> rest) << rest}/${length}`;
}

/** Tells whether two lists let in the same addresses, entry by entry. */
export function isSameRanges(a: readonly string[], b: readonly string[]): boolean {
	const [one, other] = [a, b].map((list) => new Set(list.map(rangeValue)));
	return one?.size === other?.size && [...(one ?? [])].every((range) => other?.has(range));
}

function prefixLength(prefix: string, most: number): number | undefined {
	const length = /^\d{1,3}$/.test(prefix) ? Number(prefix) : NaN;
	return length <= most ? length : undefined;
}

function parseIpv4(address: string): bigint | undefined {
	const parts = address.split('.');
	if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
	const bytes = parts.map(Number);
	if (bytes.some((byte) => byte > 255)) return undefined;
	return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

function parseIpv6(address: string): bigint | undefined {
	const [head = '', tail, ...others] = withoutIpv4(address).split('::');
	if (others.length > 0) return undefined;
	const [before, after] = [head, tail ?? ''].map((text) => (text === '' ? [] : text.split(':')));
	const [start, end] = [before ?? [], after ?? []];
	const missing = 8 - start.length - end.length;
	if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
	const groups = [...start, ...Array<string>(missing).fill('0'), ...end];
	if (!groups.every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined;
	return groups.reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}

/** ::ffff:10.0.0.1 ends with an IPv4 address, which stands for two groups. */
function withoutIpv4(address: string): string {
	const last = address.slice(address.lastIndexOf(':') + 1);
	const value = last.includes('.') ? parseIpv4(last) : undefined;
	if (value === undefined) return address;
	const groups = [value >> 16n, value & 0xffffn].map((group) => group.toString(16));
	return address.slice(0, -last.length) + groups.join(':');
}
