// What an Authorization header claims, once its form is right: RFC 7616 section 3.4 says which
// parameters there must be, which ones are quoted and how nc and response are written.
import type { AuthorizationHeader, HeaderParam } from './authorizationHeader';

export interface Claim {
	/** Byte string; the hash of the user name where userhash is true. */
	readonly username: string;
	readonly userhash: boolean;
	readonly realm: string;
	readonly nonce: string;
	readonly uri: string;
	readonly response: string;
	readonly opaque: string | undefined;
	readonly algorithm: string | undefined;
	readonly qop: string | undefined;
	readonly nc: string | undefined;
	readonly cnonce: string | undefined;
}

export type ClaimReading = { readonly claim: Claim } | { readonly fault: string };

const QUOTED = ['username', 'realm', 'nonce', 'uri', 'response', 'cnonce', 'opaque'];
const UNQUOTED = ['algorithm', 'qop', 'nc', 'userhash', 'username*'];
const EXT_VALUE = /^utf-8'[a-z0-9-]*'(.+)$/i;

/** `strict` is the RFC; `relaxed` lets pass what clients in the wild get wrong about quotes and nc. */
export function readClaim(
	{ params }: AuthorizationHeader,
	form: 'strict' | 'relaxed' = 'strict',
): ClaimReading {
	const fault =
		form === 'strict'
			? (quotingFault(params) ?? countFault(params, /^[0-9a-f]{8}$/))
			: countFault(params, /^[0-9a-f]{8}$/i);
	if (fault) return { fault };
	const userhash = params.get('userhash')?.value === 'true';
	const username = readUsername(params, userhash);
	if (username === undefined) return { fault: 'bad-username' };
	const [realm, nonce, uri, response] = ['realm', 'nonce', 'uri', 'response'].map(
		(name) => params.get(name)?.value,
	);
	if (realm === undefined || !nonce || !uri || !response) return { fault: 'missing-parameter' };
	if (!/^[0-9a-f]+$/.test(response)) return { fault: 'bad-response-form' };
	return { claim: { username, userhash, realm, nonce, uri, response, ...optionals(params) } };
}

function quotingFault(params: ReadonlyMap<string, HeaderParam>): string | undefined {
	const wrong = [...params].some(
		([name, { quoted }]) =>
			(QUOTED.includes(name) && !quoted) || (UNQUOTED.includes(name) && quoted),
	);
	return wrong ? 'wrong-quoting' : undefined;
}

function countFault(params: ReadonlyMap<string, HeaderParam>, ncForm: RegExp): string | undefined {
	const nc = params.get('nc')?.value;
	if (nc !== undefined && !ncForm.test(nc)) return 'bad-nc-form';
	if (!params.has('qop')) return nc === undefined ? undefined : 'nc-without-qop';
	return nc !== undefined && params.get('cnonce')?.value ? undefined : 'missing-parameter';
}

function readUsername(
	params: ReadonlyMap<string, HeaderParam>,
	userhash: boolean,
): string | undefined {
	const plain = params.get('username')?.value;
	const extended = params.get('username*')?.value;
	if (extended === undefined) return plain;
	if (plain !== undefined || userhash) return undefined;
	const encoded = EXT_VALUE.exec(extended)?.[1];
	return encoded && percentDecodedBytes(encoded);
}

function percentDecodedBytes(encoded: string): string {
	return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
}

function optionals(params: ReadonlyMap<string, HeaderParam>) {
	return {
		opaque: params.get('opaque')?.value,
		algorithm: params.get('algorithm')?.value,
		qop: params.get('qop')?.value,
		nc: params.get('nc')?.value,
		cnonce: params.get('cnonce')?.value,
	};
}
