// Keeps other websites out: a browser on this machine reaches the control interface, and so would any
// page that is open in it. Programs send none of these headers but Host.
import type { IncomingMessage } from 'node:http';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const OWN_SITE: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/** Gives the reason why a call is refused. */
export function refusedCall({ headers }: IncomingMessage): string | undefined {
	const { host, origin, 'sec-fetch-site': site } = headers;
	if (isForeignName(host)) return NAME;
	const isForeign = origin !== undefined && origin !== `http://${host ?? ''}`;
	return isForeign || !OWN_SITE.has(site)
		? 'Another website may not call the local cloud.'
		: undefined;
}

/** The page itself may be opened by a link of any other: it shows them nothing. */
export function refusedPage({ headers }: IncomingMessage): string | undefined {
	return isForeignName(headers.host) ? NAME : undefined;
}

const NAME = 'The local cloud can only be reached as 127.0.0.1 or localhost.';

/** A name of somebody else's that leads here (DNS rebinding) makes their page one of ours. */
function isForeignName(host: string | undefined): boolean {
	return host !== undefined && !LOOPBACK.has(host.replace(/:\d+$/, '').toLowerCase());
}
