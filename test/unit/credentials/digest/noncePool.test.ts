// The pool of nonces: who gets which, how many wait, and for how long.
import { NoncePool, type Nonce } from '../../../../credentials/digest/noncePool';

const nonce = (value: string): Nonce => ({
	challenge: { realm: 'r', nonce: value, algorithm: 'MD5', userhash: false, stale: false },
	uses: 1,
});

/** Takes until the key has no more; returns the nonces in the order in which they came. */
function drain(pool: NoncePool, key: string): string[] {
	const taken: string[] = [];
	for (let next = pool.take(key); next !== undefined; next = pool.take(key)) {
		taken.push(next.challenge.nonce);
	}
	return taken;
}

const numbers = (count: number) => Array.from({ length: count }, (_unused, index) => `${index}`);

it('has nothing at first', () => {
	expect(new NoncePool().take('k')).toBeUndefined();
});

it('hands a nonce out once, until it is put back', () => {
	const pool = new NoncePool();
	const one = nonce('1');
	pool.put('k', one);

	expect(pool.take('k')).toBe(one);
	expect(pool.take('k')).toBeUndefined();
	pool.put('k', one);
	expect(pool.take('k')).toBe(one);
});

it('hands the nonce out first that was used last: the server is the least likely to have dropped it', () => {
	const pool = new NoncePool();
	for (const value of numbers(3)) pool.put('k', nonce(value));

	expect(drain(pool, 'k')).toEqual(['2', '1', '0']);
});

it('never hands a nonce of one key to another', () => {
	const pool = new NoncePool();
	pool.put('a', nonce('a'));
	pool.put('b', nonce('b'));

	expect(drain(pool, 'c')).toEqual([]);
	expect(drain(pool, 'b')).toEqual(['b']);
	expect(drain(pool, 'a')).toEqual(['a']);
});

it('keeps the newest 50 nonces of a key', () => {
	const pool = new NoncePool();
	for (const value of numbers(60)) pool.put('k', nonce(value));

	expect(drain(pool, 'k')).toEqual(numbers(60).slice(10).reverse());
});

it('keeps the nonces of the 200 keys that were used last', () => {
	const pool = new NoncePool();
	for (const key of numbers(200)) pool.put(key, nonce(key));
	pool.put('0', nonce('0 again'));
	for (const key of ['x', 'y']) pool.put(key, nonce(key));

	expect(drain(pool, '0')).toEqual(['0 again', '0']);
	expect(drain(pool, '1')).toEqual([]);
	expect(drain(pool, '2')).toEqual([]);
	expect(drain(pool, '3')).toEqual(['3']);
	expect(drain(pool, 'y')).toEqual(['y']);
});

it('forgets what has waited for more than five minutes', () => {
	let now = 1_000_000;
	const pool = new NoncePool(undefined, () => now);
	pool.put('k', nonce('old'));
	now += 5 * 60_000;
	pool.put('k', nonce('new'));

	expect(pool.take('k')?.challenge.nonce).toBe('new');
	now += 1;
	expect(pool.take('k')).toBeUndefined();
	now -= 1;
	expect(pool.take('k')).toBeUndefined();
});

it('counts the age from the last use, not from the first', () => {
	let now = 0;
	const pool = new NoncePool({ idlePerKey: 1, keys: 1, idleMs: 10, counted: 1 }, () => now);
	const one = nonce('1');
	for (let round = 0; round < 5; round += 1) {
		pool.put('k', one);
		now += 10;
		expect(pool.take('k')).toBe(one);
	}
});

it('grows no larger than its limits, however many keys and nonces come', () => {
	const pool = new NoncePool({ idlePerKey: 2, keys: 3, idleMs: 1000, counted: 1 }, () => 0);
	const keys = numbers(100);
	for (const key of keys) for (const value of numbers(10)) pool.put(key, nonce(value));

	expect(keys.flatMap((key) => drain(pool, key))).toHaveLength(2 * 3);
});
