// The life of a nonce: which answer means what, and when a request is sent once more.
import { ChallengeError } from '../../../../credentials/digest/challenge';
import { NonceLease } from '../../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../../credentials/digest/noncePool';
import {
	authorize,
	challengeOf,
	freshLease,
	KEY,
	poolWith,
	response,
	unauthorized,
} from './support/lease';

describe('a nonce', () => {
	it('is used again with a rising nc after the server accepted it', () => {
		const pool = poolWith(challengeOf('n'));
		for (const nc of ['00000002', '00000003', '00000004']) {
			const lease = new NonceLease(pool, KEY, 'any');
			expect(lease.isReady).toBe(true);
			expect(authorize(lease)).toMatchObject({ nonce: 'n', nc });
			expect(lease.takeAnswer(response())).toBe('accepted');
			lease.release();
		}
	});

	it('belongs to one lease at a time', () => {
		const pool = poolWith(challengeOf('n'));
		const first = new NonceLease(pool, KEY, 'any');

		expect(first.isReady).toBe(true);
		expect(new NonceLease(pool, KEY, 'any').isReady).toBe(false);
	});

	it.each([200, 204, 302, 400, 403, 404, 409, 429, 500, 502])(
		'is kept after HTTP %d: the server looked at the signature',
		(statusCode) => {
			const pool = poolWith(challengeOf('n'));
			const lease = new NonceLease(pool, KEY, 'any');
			authorize(lease);
			expect(lease.takeAnswer(response({ statusCode }))).toBe('accepted');
			lease.release();

			expect(pool.take(KEY)).toMatchObject({ uses: 2 });
		},
	);

	it('is forgotten when no answer came, or the key was refused', () => {
		for (const end of [
			() => undefined,
			(lease: NonceLease) => lease.takeAnswer(unauthorized(challengeOf('new'))),
		]) {
			const pool = new NoncePool();
			const lease = freshLease(challengeOf('n'), pool);
			authorize(lease);
			end(lease);
			lease.release();

			expect(pool.take(KEY)).toBeUndefined();
		}
	});

	it('cannot be used after the lease has ended', () => {
		const lease = freshLease(challengeOf('n'));
		lease.release();
		lease.release();

		expect(lease.isReady).toBe(false);
		expect(() => authorize(lease)).toThrow('without a challenge');
	});
});

describe('a 401', () => {
	it('to a nonce that had passed before says nothing of the key, and brings the next nonce', () => {
		const lease = new NonceLease(poolWith(challengeOf('old')), KEY, 'any');
		authorize(lease);

		expect(lease.takeAnswer(unauthorized(challengeOf('new')))).toBe('tooOld');
		expect(authorize(lease)).toMatchObject({ nonce: 'new', nc: '00000001' });
	});

	it('to a fresh nonce may mean that the key is wrong', () => {
		const lease = freshLease(challengeOf('n'));
		authorize(lease);

		expect(lease.takeAnswer(unauthorized(challengeOf('new')))).toBe('challenged');
		expect(authorize(lease)).toMatchObject({ nonce: 'new', nc: '00000001' });
	});

	it('to a fresh nonce says nothing of the key where it says stale', () => {
		const lease = freshLease(challengeOf('n'));
		authorize(lease);

		expect(lease.takeAnswer(unauthorized(challengeOf('new', { stale: 'TRUE' })))).toBe('tooOld');
		expect(authorize(lease)).toMatchObject({ nonce: 'new', nc: '00000001' });
	});

	it('leaves the nonce as it is every second time: it may belong to the server that comes next', () => {
		const lease = freshLease(challengeOf('a'));
		const used = [];
		for (const next of ['b', 'c', 'd', 'e']) {
			used.push(authorize(lease));
			lease.takeAnswer(unauthorized(challengeOf(next)));
		}

		expect(used.map(({ nonce }) => nonce)).toEqual(['a', 'b', 'b', 'd']);
		expect(used.map(({ nc }) => Number(nc))).toEqual([1, 1, 2, 1]);
	});

	it('counts a nonce on that comes again with another challenge', () => {
		const pool = new NoncePool();
		const [first, second] = [
			freshLease(challengeOf('n'), pool),
			freshLease(challengeOf('n'), pool),
		];

		expect([first, second, first].map((lease) => Number(authorize(lease).nc))).toEqual([1, 2, 3]);
	});

	it('without a challenge ends it, for a reused nonce too', () => {
		const lease = new NonceLease(poolWith(challengeOf('old')), KEY, 'any');
		authorize(lease);

		expect(lease.takeAnswer(unauthorized())).toBe('refused');
	});

	it('that offers only Basic is an error, for a reused nonce too: the secret is not sent', () => {
		const lease = new NonceLease(poolWith(challengeOf('old')), KEY, 'any');
		authorize(lease);

		expect(() => lease.takeAnswer(unauthorized('Basic realm="r"'))).toThrow(ChallengeError);
	});

	it('that offers less than the minimum algorithm is an error: nobody talks it down', () => {
		const pool = poolWith(challengeOf('old', { algorithm: 'SHA-256' }));
		const lease = new NonceLease(pool, KEY, 'SHA-256');
		authorize(lease);

		expect(() => lease.takeAnswer(unauthorized(challengeOf('new', { algorithm: 'MD5' })))).toThrow(
			'requires SHA-256 or stronger',
		);
	});

	it('never puts its challenge into the pool before a request with it has passed', () => {
		const pool = poolWith(challengeOf('old'));
		const lease = new NonceLease(pool, KEY, 'any');
		authorize(lease);
		lease.takeAnswer(unauthorized(challengeOf('new')));
		lease.release();

		expect(pool.take(KEY)).toBeUndefined();
	});
});

describe('the cnonce', () => {
	it('is new for each request and holds 128 bits', () => {
		const lease = freshLease(challengeOf('n'));
		const cnonces = Array.from({ length: 100 }, () => authorize(lease).cnonce ?? '');

		expect(new Set(cnonces).size).toBe(100);
		for (const cnonce of cnonces) expect(cnonce).toMatch(/^[0-9a-f]{32}$/);
	});

	it('stays the same for a nonce of a -sess algorithm, whose key belongs to the first one', () => {
		const pool = poolWith(challengeOf('n', { algorithm: 'SHA-256-sess' }));
		const first = new NonceLease(pool, KEY, 'any');
		const { cnonce } = authorize(first);
		first.takeAnswer(response());
		first.release();

		expect(cnonce).toMatch(/^[0-9a-f]{32}$/);
		expect(authorize(new NonceLease(pool, KEY, 'any'))).toMatchObject({ cnonce, nc: '00000003' });
		const another = freshLease(challengeOf('m', { algorithm: 'SHA-256-sess' }));
		expect(authorize(another).cnonce).not.toBe(cnonce);
	});
});
