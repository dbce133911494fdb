// The server's check of digest signatures (RFC 7616, MD5, qop auth). Written for the benchmark alone: it
// shares no code with the contenders. Lenient in form, because n8n's own client quotes nc and qop and
// writes nine digits; strict in what is signed, and in that no nonce is used twice with the same nc.
import { createHash, randomBytes } from 'node:crypto';

const REALM = 'OceanBase Cloud';

export type Verdict = 'valid' | 'unsigned' | 'refused';

export class DigestCheck {
	/** The highest nc that came with each nonce. */
	private readonly nonces = new Map<string, number>();

	/** Takes user names and their secrets. */
	constructor(private readonly users: ReadonlyMap<string, string>) {}

	/** Returns a challenge with a new nonce. n8n's client can read it: no '=' or ',' within a value. */
	challenge(): string {
		const nonce = randomBytes(16).toString('hex');
		this.nonces.set(nonce, 0);
		return `Digest realm="${REALM}", nonce="${nonce}", algorithm=MD5, qop="auth"`;
	}

	/** Takes a request's method, target and Authorization header. */
	judge(method: string, uri: string, authorization: string | undefined): Verdict {
		if (authorization === undefined) return 'unsigned';
		const claim = readParameters(authorization);
		const text = (name: string) => claim.get(name) ?? '';
		const secret = this.users.get(text('username'));
		const nc = Number.parseInt(text('nc'), 16);
		const last = this.nonces.get(text('nonce'));
		if (secret === undefined || last === undefined || !(nc > last)) return 'refused';
		const ha1 = md5(`${text('username')}:${REALM}:${secret}`);
		const ha2 = md5(`${method}:${uri}`);
		const signed = [ha1, text('nonce'), text('nc'), text('cnonce'), text('qop'), ha2].join(':');
		if (text('uri') !== uri || text('response') !== md5(signed)) return 'refused';
		this.nonces.set(text('nonce'), nc);
		return 'valid';
	}
}

function readParameters(header: string): ReadonlyMap<string, string> {
	const parameters = new Map<string, string>();
	for (const [, name, quoted, bare] of header.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)) {
		if (name) parameters.set(name.toLowerCase(), quoted ?? bare ?? '');
	}
	return parameters;
}

function md5(text: string): string {
	return createHash('md5').update(text).digest('hex');
}
