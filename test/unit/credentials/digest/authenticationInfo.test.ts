// Authentication-Info: the next nonce, and the proof that the server knows the secret.
import { NonceLease, UntrustedResponseError } from '../../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../../credentials/digest/noncePool';
import { authorize, challengeOf, freshLease, KEY, response } from './support/lease';
import { referenceRspauth } from './support/referenceSigner';

/** What a server that knows the secret sends for a request with this header. */
function rspauthFor(header: Readonly<Record<string, string>>, answer = ''): string {
	const request = { username: 'u', password: 's', method: 'GET', body: Buffer.alloc(0), header };
	return referenceRspauth(request, Buffer.from(answer));
}

const CHALLENGES: Array<Readonly<Record<string, string>>> = [
	{},
	{ algorithm: 'SHA-256' },
	{ algorithm: 'SHA-512-256-sess' },
	{ qop: 'auth-int' },
	{ qop: 'auth-int', algorithm: 'MD5-sess', opaque: '"' },
];

describe('rspauth', () => {
	it.each(CHALLENGES)('is accepted where it is right: %j', (challenge) => {
		const lease = freshLease(challengeOf('n', challenge));
		const body = '{"a":"é"}';
		const rspauth = rspauthFor(authorize(lease), body);

		for (const written of [rspauth, rspauth.toUpperCase()]) {
			const authenticationInfo = `qop=auth, rspauth="${written}", nc=00000001`;
			expect(lease.takeAnswer(response({ body, authenticationInfo }))).toBe('accepted');
		}
	});

	it.each(CHALLENGES)('is refused where it is wrong: %j', (challenge) => {
		const pool = new NoncePool();
		const lease = freshLease(challengeOf('n', challenge), pool);
		const right = rspauthFor(authorize(lease));
		const wrong = right.replace(/^./, (hex) => (hex === '0' ? '1' : '0'));

		for (const value of [wrong, right.slice(1), `${right}0`, 'x', '']) {
			const authenticationInfo = `rspauth="${value}", nextnonce="evil"`;
			expect(() => lease.takeAnswer(response({ authenticationInfo }))).toThrow(
				UntrustedResponseError,
			);
		}
		lease.release();
		expect(pool.take(KEY)).toBeUndefined();
	});

	it('is refused for another body than the one that came, where the server signs bodies', () => {
		const lease = freshLease(challengeOf('n', { qop: 'auth-int' }));
		const authenticationInfo = `rspauth="${rspauthFor(authorize(lease), 'sent')}"`;

		expect(() => lease.takeAnswer(response({ body: 'changed', authenticationInfo }))).toThrow(
			UntrustedResponseError,
		);
	});

	it('is refused where it belongs to another request', () => {
		const lease = freshLease(challengeOf('n'));
		const authenticationInfo = `rspauth="${rspauthFor(authorize(lease))}"`;
		authorize(lease);

		expect(() => lease.takeAnswer(response({ authenticationInfo }))).toThrow(
			UntrustedResponseError,
		);
	});

	it('is checked in an answer of any status', () => {
		const lease = freshLease(challengeOf('n'));
		authorize(lease);
		const authenticationInfo = 'rspauth="00"';

		for (const statusCode of [200, 400, 500]) {
			expect(() => lease.takeAnswer(response({ statusCode, authenticationInfo }))).toThrow(
				UntrustedResponseError,
			);
		}
	});

	it('may be left out: RFC 7616 lets the server choose', () => {
		const lease = freshLease(challengeOf('n'));
		authorize(lease);

		expect(lease.takeAnswer(response({ authenticationInfo: 'nc=00000001, qop=auth' }))).toBe(
			'accepted',
		);
	});
});

describe('nextnonce', () => {
	it('is used for the next request, with nc 1 and the rest of the challenge', () => {
		const pool = new NoncePool();
		const lease = freshLease(challengeOf('n', { opaque: 'o', algorithm: 'SHA-256' }), pool);
		authorize(lease);
		lease.takeAnswer(response({ authenticationInfo: 'nextnonce="a=b,\\"c"' }));
		lease.release();

		expect(authorize(new NonceLease(pool, KEY, 'any'))).toMatchObject({
			nonce: 'a=b,"c',
			nc: '00000001',
			opaque: 'o',
			algorithm: 'SHA-256',
			realm: 'r',
		});
	});

	it('counts as a nonce that had passed: a 401 to it says nothing of the key', () => {
		const pool = new NoncePool();
		const lease = freshLease(challengeOf('n'), pool);
		authorize(lease);
		lease.takeAnswer(response({ authenticationInfo: 'nextnonce="m"' }));
		lease.release();
		const next = new NonceLease(pool, KEY, 'any');
		authorize(next);
		const refusal = { statusCode: 401, wwwAuthenticate: challengeOf('new') };

		expect(next.takeAnswer(response(refusal))).toBe('tooOld');
	});

	it.each(['', '\u0000', 'a\nb', '\u20ac'])(
		'is ignored where no header can hold it: %j',
		(value) => {
			const pool = new NoncePool();
			const lease = freshLease(challengeOf('n'), pool);
			authorize(lease);
			lease.takeAnswer(response({ authenticationInfo: `nextnonce="${value}"` }));
			lease.release();

			expect(pool.take(KEY)).toMatchObject({ challenge: { nonce: 'n' }, uses: 1 });
		},
	);
});

it.each(['', 'garbage', '"', '=', 'Digest rspauth'])(
	'what cannot be read is as if it were not there: %j',
	(authenticationInfo) => {
		const lease = freshLease(challengeOf('n'));
		authorize(lease);

		expect(lease.takeAnswer(response({ authenticationInfo }))).toBe('accepted');
	},
);
