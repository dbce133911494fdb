// The answer to a Digest challenge (RFC 7616 section 3.4): pure, everything comes in as an argument.
import { createHash } from 'crypto';

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
	const respond = (ha2: string) => hash(ha1, ':', signedNonce(input), ':', ha2);
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
	return (...parts) => {
		const hash = createHash(algorithm);
		for (const part of parts) hash.update(part);
		return hash.digest('hex');
	};
}

/** What a server sent was read one character a byte: this gives its bytes back. */
function bytesOf(received: string): Buffer {
	return Buffer.from(received, 'latin1');
}

function computeHa1({ challenge, username, secret, cnonce }: SignatureInput, hash: Hash): string {
	const ha1 = hash(username, ':', bytesOf(challenge.realm), ':', secret);
	if (!traitsOf(challenge.algorithm).session) return ha1;
	return hash(ha1, ':', bytesOf(challenge.nonce), ':', cnonce);
}

function signedNonce({ challenge, nc, cnonce }: SignatureInput): Buffer {
	const tail = challenge.qop ? `:${formatNc(nc)}:${cnonce}:${challenge.qop}` : '';
	return Buffer.concat([bytesOf(challenge.nonce), Buffer.from(tail)]);
}

function formatNc(nc: number): string {
	return nc.toString(16).padStart(8, '0');
}

function format(input: SignatureInput, hash: Hash, response: string): string {
	const { challenge, uri, nc, cnonce } = input;
	const { realm, nonce, opaque, algorithm, algorithmName, qop } = challenge;
	// Quotes are where RFC 7616 section 3.4 has them: some servers refuse nc, qop or algorithm in quotes.
	const params = [
		formatUsername(input, hash),
		`realm=${quote(realm)}`,
		`nonce=${quote(nonce)}`,
		`uri=${quote(uri)}`,
		...(algorithmName === undefined ? [] : [`algorithm=${algorithmName}`]),
		...(qop ? [`qop=${qop}`, `nc=${formatNc(nc)}`] : []),
		...(qop || traitsOf(algorithm).session ? [`cnonce=${quote(cnonce)}`] : []),
		`response=${quote(response)}`,
		...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
		...(challenge.userhash ? ['userhash=true'] : []),
	];
	return `Digest ${params.join(', ')}`;
}

function formatUsername({ challenge, username }: SignatureInput, hash: Hash): string {
	if (challenge.userhash) {
		return `username=${quote(hash(username, ':', bytesOf(challenge.realm)))}`;
	}
	// A header carries printable ASCII only: anything else goes the way of RFC 8187.
	if (/^[\x20-\x7e]*$/.test(username)) return `username=${quote(username)}`;
	return `username*=UTF-8''${percentEncode(username)}`;
}
