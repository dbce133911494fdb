// The answer to a Digest challenge (RFC 7616 section 3.4): pure, everything comes in as an argument.
import { hash as hashOnce } from 'crypto';

import { traitsOf } from './algorithms';
import type { DigestChallenge } from './challenge';
import { quote } from './grammar';
import { percentEncode } from './percentEncoding';

export interface SignatureInput {
	readonly challenge: DigestChallenge;
	readonly username: string;
	readonly secret: string;
	readonly method: string;
	/** The request target exactly as sent: path and query. */
	readonly uri: string;
	/** The exact body; only looked at when the challenge's qop is auth-int. */
	readonly body: string | Buffer;
	/** How many requests, this one included, have used the nonce. */
	readonly nc: number;
	readonly cnonce: string;
}

export interface Signature {
	/** The value of the Authorization header. */
	readonly authorization: string;
	/** Takes the response's body, returns the rspauth that a server which knows the secret sends. */
	readonly rspauth: (responseBody: string) => string;
}

type Hash = (...parts: ReadonlyArray<string | Buffer>) => string;

/** Signs one request. Takes what RFC 7616 names, returns the header and the expected rspauth. */
export function sign(input: SignatureInput): Signature {
	const { challenge, method, uri } = input;
	const hash = hashFunction(traitsOf(challenge.algorithm).hash);
	const ha1 = computeHa1(input, hash);
	const protectedBody = (body: string | Buffer) =>
		challenge.qop === 'auth-int' ? [':', hash(body)] : [];
	const respond = (ha2: string) => hash(ha1, ':', ...signedNonce(input), ':', ha2);
	return {
		authorization: format(
			input,
			hash,
			respond(hash(method.toUpperCase(), ':', uri, ...protectedBody(input.body))),
		),
		rspauth: (responseBody) => respond(hash(':', uri, ...protectedBody(responseBody))),
	};
}

function hashFunction(algorithm: string): Hash {
	return (...parts) => hashOnce(algorithm, joined(parts), 'hex');
}

/** Nearly always all parts are texts: joining texts takes a fraction of the time that bytes take. */
function joined(parts: ReadonlyArray<string | Buffer>): string | Buffer {
	if (parts.every((part) => typeof part === 'string')) return parts.join('');
	return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** What a server sent was read one character a byte: this gives its bytes back. ASCII stays a text. */
function bytesOf(received: string): string | Buffer {
	return isPrintableAscii(received) ? received : Buffer.from(received, 'latin1');
}

function isPrintableAscii(text: string): boolean {
	return /^[\x20-\x7e]*$/.test(text);
}

function computeHa1({ challenge, username, secret, cnonce }: SignatureInput, hash: Hash): string {
	const ha1 = hash(username, ':', bytesOf(challenge.realm), ':', secret);
	if (!traitsOf(challenge.algorithm).session) return ha1;
	return hash(ha1, ':', bytesOf(challenge.nonce), ':', cnonce);
}

function signedNonce({ challenge, nc, cnonce }: SignatureInput): Array<string | Buffer> {
	const tail = challenge.qop ? `:${formatNc(nc)}:${cnonce}:${challenge.qop}` : '';
	return [bytesOf(challenge.nonce), tail];
}

function formatNc(nc: number): string {
	return nc.toString(16).padStart(8, '0');
}

function format(input: SignatureInput, hash: Hash, response: string): string {
	const { challenge, uri, nc, cnonce } = input;
	const { realm, nonce, opaque, algorithm, algorithmName, qop } = challenge;
	// Quotes are where RFC 7616 section 3.4 has them: some servers refuse nc, qop or algorithm in quotes.
	let header = `Digest ${formatUsername(input, hash)}, realm=${quote(realm)}, nonce=${quote(nonce)}, uri=${quote(uri)}`;
	if (algorithmName !== undefined) header += `, algorithm=${algorithmName}`;
	if (qop) header += `, qop=${qop}, nc=${formatNc(nc)}`;
	if (qop || traitsOf(algorithm).session) header += `, cnonce=${quote(cnonce)}`;
	header += `, response=${quote(response)}`;
	if (opaque !== undefined) header += `, opaque=${quote(opaque)}`;
	if (challenge.userhash) header += ', userhash=true';
	return header;
}

function formatUsername({ challenge, username }: SignatureInput, hash: Hash): string {
	if (challenge.userhash) {
		return `username=${quote(hash(username, ':', bytesOf(challenge.realm)))}`;
	}
	// A header carries printable ASCII only: anything else goes the way of RFC 8187.
	if (isPrintableAscii(username)) return `username=${quote(username)}`;
	return `username*=UTF-8''${percentEncode(username)}`;
}
