// The arithmetic of RFC 7616 section 3.4. Texts are byte strings (one character a byte), so that
// what a client signed is hashed as it came, whatever its encoding.
import { createHash } from 'node:crypto';

import type { DigestAlgorithm, DigestQop } from './settings';

const HASH_NAMES: Record<DigestAlgorithm, string> = {
	MD5: 'md5',
	'MD5-sess': 'md5',
	'SHA-256': 'sha256',
	'SHA-256-sess': 'sha256',
	'SHA-512-256': 'sha512-256',
	'SHA-512-256-sess': 'sha512-256',
};

export interface ResponseInput {
	readonly algorithm: DigestAlgorithm;
	readonly username: string;
	readonly realm: string;
	readonly secret: string;
	/** Empty for the rspauth of an answer. */
	readonly method: string;
	readonly uri: string;
	readonly nonce: string;
	/** Undefined for RFC 2069, which has neither nc nor cnonce. */
	readonly qop?: DigestQop | undefined;
	readonly nc: string;
	readonly cnonce: string;
	readonly entity: Buffer;
}

export function byteString(text: string): string {
	return Buffer.from(text, 'utf8').toString('latin1');
}

export function digestHash(algorithm: DigestAlgorithm, content: string | Buffer): string {
	const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
	return createHash(HASH_NAMES[algorithm]).update(bytes).digest('hex');
}

export function digestResponse(input: ResponseInput): string {
	const { algorithm, nonce, nc, cnonce, qop } = input;
	const middle = qop ? [nonce, nc, cnonce, qop] : [nonce];
	return digestHash(algorithm, [accountHash(input), ...middle, messageHash(input)].join(':'));
}

function accountHash({ algorithm, username, realm, secret, nonce, cnonce }: ResponseInput): string {
	const account = digestHash(algorithm, `${username}:${realm}:${secret}`);
	if (!algorithm.endsWith('-sess')) return account;
	// The cnonce of this very request, as servers do it that keep no session between requests.
	return digestHash(algorithm, `${account}:${nonce}:${cnonce}`);
}

function messageHash({ algorithm, method, uri, qop, entity }: ResponseInput): string {
	const parts = [method, uri];
	if (qop === 'auth-int') parts.push(digestHash(algorithm, entity));
	return digestHash(algorithm, parts.join(':'));
}
