// RFC 7616 section 3.4 once more, as the RFC prints it: to compare the credential with. It takes the
// values of an Authorization header, so that whatever a client sent can be computed again.
import { createHash } from 'node:crypto';

export interface ReferenceInput {
	readonly username: string;
	readonly password: string;
	readonly method: string;
	readonly body: Buffer;
	/** The unquoted parameters of the Authorization header, one character a byte. */
	readonly header: Readonly<Record<string, string>>;
}

const HASHES: Record<string, string> = {
	MD5: 'md5',
	'SHA-256': 'sha256',
	'SHA-512-256': 'sha512-256',
};

/** Returns the `response` that a server computes for a request with this header. */
export function referenceResponse(input: ReferenceInput): string {
	const { method, body, header } = input;
	const a2 = `${method}:${header.uri}`;
	return requestDigest(input, header.qop === 'auth-int' ? `${a2}:${hashFor(header)(body)}` : a2);
}

/** Returns the `rspauth` with which a server proves that it knows the password. */
export function referenceRspauth(input: ReferenceInput, answer: Buffer): string {
	const { header } = input;
	const a2 = `:${header.uri}`;
	return requestDigest(input, header.qop === 'auth-int' ? `${a2}:${hashFor(header)(answer)}` : a2);
}

function requestDigest({ username, password, header }: ReferenceInput, a2: string): string {
	const { realm, nonce, nc, cnonce, qop, algorithm = 'MD5' } = header;
	const h = hashFor(header);
	const kd = (secret: string, data: string) => h(`${secret}:${data}`);
	const user = `${bytes(username)}:${realm}:${bytes(password)}`;
	const a1 = algorithm.toLowerCase().endsWith('-sess') ? `${h(user)}:${nonce}:${cnonce}` : user;
	return qop === undefined
		? kd(h(a1), `${nonce}:${h(a2)}`)
		: kd(h(a1), `${nonce}:${nc}:${cnonce}:${qop}:${h(a2)}`);
}

function hashFor({ algorithm = 'MD5' }: ReferenceInput['header']) {
	const name = HASHES[algorithm.toUpperCase().replace(/-SESS$/, '')];
	if (name === undefined) throw new Error(`The reference does not know ${algorithm}`);
	return (data: string | Buffer): string =>
		createHash(name)
			.update(typeof data === 'string' ? Buffer.from(data, 'latin1') : data)
			.digest('hex');
}

function bytes(text: string): string {
	return Buffer.from(text, 'utf8').toString('latin1');
}
