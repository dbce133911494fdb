// Writes WWW-Authenticate headers, as a server does.

/** Returns a Digest challenge with these parameters, each as a quoted-string, in their order. */
export function offer(params: Readonly<Record<string, string>>): string {
	const list = Object.entries(params).map(([name, value]) => `${name}=${quoted(value)}`);
	return `Digest ${list.join(', ')}`;
}

/** Returns a text as a quoted-string of RFC 9110 section 5.6.4. */
export function quoted(value: string): string {
	return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Returns what Node's HTTP client makes of a header that a server sent in UTF-8. */
export function asReceived(text: string): string {
	return Buffer.from(text, 'utf8').toString('latin1');
}
