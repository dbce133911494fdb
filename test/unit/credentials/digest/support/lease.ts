// A lease and the answers that a server may give it.
import { NonceLease, type DigestResponse } from '../../../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../../../credentials/digest/noncePool';
import { offer } from './offer';
import { readAuthorization } from './readAuthorization';

export const KEY = 'pool key';

const REQUEST = { username: 'u', secret: 's', method: 'GET', uri: '/', body: '' };

/** A Digest challenge with this nonce. */
export const challengeOf = (nonce: string, more: Readonly<Record<string, string>> = {}): string =>
	offer({ realm: 'r', qop: 'auth', nonce, ...more });

/** An answer, 200 without any header unless said otherwise. */
export const response = (replaced: Partial<DigestResponse> = {}): DigestResponse => ({
	statusCode: 200,
	body: '',
	wwwAuthenticate: undefined,
	authenticationInfo: undefined,
	...replaced,
});

export const unauthorized = (wwwAuthenticate?: string): DigestResponse =>
	response({ statusCode: 401, wwwAuthenticate });

/** Signs a request; returns the parameters of the Authorization header. */
export function authorize(lease: NonceLease, body = ''): Record<string, string> {
	return readAuthorization(lease.authorize({ ...REQUEST, body }));
}

/** A lease that has nothing but this challenge. */
export function freshLease(challenge: string, pool = new NoncePool()): NonceLease {
	const lease = new NonceLease(pool, KEY, 'any');
	lease.takeChallenge(challenge);
	return lease;
}

/** A pool in which the nonce of this challenge waits, used once. */
export function poolWith(challenge: string): NoncePool {
	const pool = new NoncePool();
	const lease = freshLease(challenge, pool);
	authorize(lease);
	lease.takeAnswer(response());
	lease.release();
	return pool;
}
