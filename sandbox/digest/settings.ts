// What kind of digest server this one pretends to be. Every field may be changed while it runs.

export type DigestAlgorithm =
	'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess' | 'SHA-512-256' | 'SHA-512-256-sess';

export type DigestQop = 'auth' | 'auth-int';

/**
 * - reusable: nc may come in any order, but never twice for one nonce.
 * - strict: nc must be exactly one more than the last one (Apache with its nc check, Undertow).
 * - one-time: a nonce is good for one request.
 * - next-nonce: one-time, and every answer hands out the nonce for the next request.
 * - shared: reusable, and everybody gets the same one.
 */
export type NonceMode = 'reusable' | 'strict' | 'one-time' | 'next-nonce' | 'shared';

export interface DigestSettings {
	realm: string;
	/** One challenge each. Empty: a challenge that names no algorithm, as Spring Security sends it. */
	algorithms: DigestAlgorithm[];
	/** Empty: a challenge without qop, as in RFC 2069. */
	qop: DigestQop[];
	nonceMode: NonceMode;
	nonceLifetimeMs: number;
	/** False: an old or unknown nonce is refused without `stale`, as Tomcat does it. */
	announceStale: boolean;
	/** How many servers stand behind the address. None knows the nonces of another. */
	servers: number;
	/** Which of them answers a request: each in turn, or any. */
	serverChoice: 'any' | 'inTurn';
	/** In Authentication-Info: the right value, none, or a wrong one. */
	rspauth: boolean | 'wrong';
	userhash: boolean;
	charset: boolean;
	/** Puts a Basic challenge in front, a temptation that a client has to resist. */
	offerBasic: boolean;
}

export function digestSettings(chosen: Partial<DigestSettings> = {}): DigestSettings {
	return {
		realm: 'OceanBase Cloud API',
		algorithms: ['MD5'],
		qop: ['auth'],
		nonceMode: 'reusable',
		nonceLifetimeMs: 300_000,
		announceStale: true,
		servers: 1,
		serverChoice: 'any',
		rspauth: true,
		userhash: false,
		charset: false,
		offerBasic: false,
		...chosen,
	};
}
