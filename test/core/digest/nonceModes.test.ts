// The node against the local cloud, which plays every kind of digest server: 200 items at concurrency
// 10, and how many requests they may cost.
import type { DigestSettings } from '../../../sandbox';
import { signedRequests } from '../harness/journal';
import { credentialFor } from '../harness/localCloud';
import { useNewSandbox } from '../harness/useSandbox';
import { CONCURRENCY, COUNT, expectAllToSucceed, LOOKS, runManyItems } from './support/manyItems';

const sandbox = useNewSandbox();

const become = (digest: Partial<DigestSettings>) => Object.assign(sandbox.digest, digest);
const sent = () => sandbox.journal.length;

/** Runs the items against such a server; asserts that at most one request for each lane is lost. */
async function expectKeptNonces(digest: Partial<DigestSettings>, count: number): Promise<void> {
	become(digest);
	expectAllToSucceed(await runManyItems(credentialFor(sandbox), { count }), { count });

	expect(sent()).toBeGreaterThanOrEqual(count);
	expect(sent()).toBeLessThanOrEqual(count + LOOKS + CONCURRENCY);
	expect(signedRequests(sandbox)).toHaveLength(count + LOOKS);
}

it.each<[string, Partial<DigestSettings>]>([
	['nc in any order', { nonceMode: 'reusable' }],
	['nc strictly in order', { nonceMode: 'strict' }],
	['every answer brings the next nonce', { nonceMode: 'next-nonce' }],
])('nonces that are kept: at most N + c requests with %s', async (_what, digest) => {
	await expectKeptNonces(digest, COUNT);
});

it.each<[string, Partial<DigestSettings>]>([
	['MD5-sess', { algorithms: ['MD5-sess'] }],
	['SHA-256', { algorithms: ['SHA-256'] }],
	['SHA-256-sess', { algorithms: ['SHA-256-sess'] }],
	['SHA-512-256', { algorithms: ['SHA-512-256'] }],
	['SHA-512-256-sess', { algorithms: ['SHA-512-256-sess'] }],
	['a challenge without an algorithm', { algorithms: [] }],
	['a challenge without qop (RFC 2069)', { qop: [] }],
	['qop auth-int alone', { qop: ['auth-int'], algorithms: ['SHA-256'] }],
	['userhash', { userhash: true, charset: true }],
	['Basic in front', { offerBasic: true }],
	['no rspauth', { rspauth: false }],
])('as many, and in strict order, with %s', async (_what, digest) => {
	await expectKeptNonces({ nonceMode: 'strict', ...digest }, 50);
});

it('uses the strongest algorithm that a server offers for every request', async () => {
	become({ algorithms: ['MD5', 'SHA-256-sess', 'SHA-512-256', 'SHA-256'] });
	expectAllToSucceed(await runManyItems(credentialFor(sandbox), { count: 20 }), { count: 20 });

	const used = sandbox.journal.flatMap(({ authorization }) => authorization?.algorithm ?? []);
	expect(new Set(used)).toEqual(new Set(['SHA-512-256']));
});

it('one-time nonces: at most 2N requests', async () => {
	become({ nonceMode: 'one-time' });
	expectAllToSucceed(await runManyItems(credentialFor(sandbox)));

	expect(sent()).toBeLessThanOrEqual(2 * (COUNT + LOOKS));
});

describe('nonces that grow old under way: one request more for each that does', () => {
	// Long enough for a challenge to be answered in time on a busy machine.
	const LIFETIME_MS = 1000;

	it.each([
		['the server says stale', true],
		['the server does not, as Tomcat', false],
	])('%s', async (_what, announceStale) => {
		become({ nonceMode: 'strict', nonceLifetimeMs: LIFETIME_MS, announceStale });
		sandbox.faults.load({ rules: [{ fault: 'latency', ms: 150 }] });
		const start = Date.now();
		const count = 120;
		expectAllToSucceed(await runManyItems(credentialFor(sandbox), { count }), { count });
		const lifetimes = Math.ceil((Date.now() - start) / LIFETIME_MS);

		expect(sent()).toBeGreaterThan(count + LOOKS + CONCURRENCY);
		expect(sent()).toBeLessThanOrEqual(count + LOOKS + CONCURRENCY * (1 + lifetimes));
	});

	it('a server that forgets all nonces between two runs', async () => {
		become({ nonceMode: 'strict', announceStale: false });
		await runManyItems(credentialFor(sandbox));
		sandbox.invalidateNonces();
		sandbox.journal.length = 0;
		expectAllToSucceed(await runManyItems(credentialFor(sandbox)));

		// Each waiting nonce is tried once, and the answer brings the one to go on with.
		expect(sent()).toBeLessThanOrEqual(COUNT + LOOKS + CONCURRENCY);
		expect(sandbox.journal.filter(({ outcome }) => outcome === 'challenged')).toEqual([]);
	});
});

it('refuses answers with a wrong rspauth, sends none of these calls again, and keeps no nonce', async () => {
	become({ rspauth: 'wrong' });
	const { error, items } = await runManyItems(credentialFor(sandbox), { count: 5, concurrency: 5 });

	expect(items).toEqual([]);
	expect(error).toMatchObject({
		name: 'NodeApiError',
		message: expect.stringContaining('wrong rspauth') as string,
	});
	expect(signedRequests(sandbox)).toHaveLength(5);
	sandbox.journal.length = 0;
	await runManyItems(credentialFor(sandbox), { count: 1 });
	expect(sandbox.journal.map(({ outcome }) => outcome)[0]).toBe('challenged');
});

describe('a server that cannot be answered gets nothing signed:', () => {
	it.each<[string, Partial<DigestSettings>, string, string]>([
		['too weak for the credential', { algorithms: ['MD5', 'MD5-sess'] }, 'SHA-256', 'MD5 at most'],
		['a little too weak', { algorithms: ['SHA-256'] }, 'SHA-512-256', 'SHA-256 at most'],
	])('%s', async (_what, digest, minimumAlgorithm, words) => {
		become({ ...digest, offerBasic: true });
		const { error } = await runManyItems(credentialFor(sandbox, { minimumAlgorithm }), {
			count: 3,
		});

		expect(error?.message).toContain(words);
		expect(signedRequests(sandbox)).toEqual([]);
	});
});

it('sends a nonce to one request at a time, with nc rising by one', async () => {
	become({ nonceMode: 'reusable' });
	sandbox.faults.load({ seed: 3, rules: [{ fault: 'latency', ms: 100, probability: 0.5 }] });
	await runManyItems(credentialFor(sandbox));

	const byNonce = new Map<string, Array<{ nc: number; start: number; end: number }>>();
	for (const { authorization, at, durationMs } of sandbox.journal) {
		if (!authorization) continue;
		const start = Date.parse(at);
		const uses = byNonce.get(authorization.nonce) ?? [];
		uses.push({ nc: parseInt(authorization.nc, 16), start, end: start + durationMs });
		byNonce.set(authorization.nonce, uses);
	}
	for (const uses of byNonce.values()) {
		expect(uses.map(({ nc }) => nc)).toEqual(uses.map((_use, index) => index + 1));
		// Each begins after the one before has ended; a busy machine notes an end late.
		const early = uses.filter(({ start }, index) => start < (uses[index - 1]?.end ?? 0) - 50);
		expect(early).toEqual([]);
	}
	expect(byNonce.size).toBeGreaterThan(1);
	expect(byNonce.size).toBeLessThanOrEqual(CONCURRENCY);
	const cnonces = sandbox.journal.flatMap(({ authorization }) => authorization?.cnonce ?? []);
	expect(new Set(cnonces).size).toBe(COUNT + LOOKS);
});
