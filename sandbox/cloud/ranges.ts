// IP addresses and CIDR blocks, in the one spelling that a range has.
import { isIP } from 'node:net';

/** Takes a valid address or block, returns it as a block with all bits after its prefix cleared. */
export function canonicalRange(range: string): string {
	const [address = '', prefix] = range.split('/');
	// An IPv6 address with a zone names a network card, which no block does.
	if (address.includes('%')) return range;
	const bits = isIP(address) === 4 ? 32 : 128;
	const length = prefix === undefined ? bits : Number(prefix);
	const kept = bytesOf(address).map((byte, index) => byte & maskOf(length - index * 8));
	return `${textOf(kept)}/${length}`;
}

/** The byte of a mask that starts `left` bits before the end of the prefix. */
function maskOf(left: number): number {
	return left >= 8 ? 0xff : left <= 0 ? 0 : (0xff << (8 - left)) & 0xff;
}

function bytesOf(address: string): number[] {
	if (isIP(address) === 4) return address.split('.').map(Number);
	const [head = '', tail] = hexOnly(address).split('::');
	const before = groupsOf(head);
	const after = groupsOf(tail ?? '');
	const gap = Array.from({ length: 8 - before.length - after.length }, () => 0);
	return [...before, ...gap, ...after].flatMap((group) => [group >> 8, group & 0xff]);
}

/** The URL standard writes an IPv6 address short, in lower case, and without a part in decimals. */
function hexOnly(address: string): string {
	return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function groupsOf(text: string): number[] {
	return text === '' ? [] : text.split(':').map((group) => parseInt(group, 16));
}

function textOf(bytes: readonly number[]): string {
	if (bytes.length === 4) return bytes.join('.');
	const groups = bytes.flatMap((byte, index) =>
		index % 2 === 0 ? [((byte << 8) | (bytes[index + 1] ?? 0)).toString(16)] : [],
	);
	return hexOnly(groups.join(':'));
}
