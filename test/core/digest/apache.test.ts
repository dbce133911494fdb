// The node against Debian's Apache with mod_auth_digest, a server that nobody wrote for this test.
import { sign } from '../../../credentials/digest/authorization';
import { chooseChallenge } from '../../../credentials/digest/challenge';
import { startApache, type Apache } from '../../support/apache';
import type { ApacheMode } from '../../support/apacheConfig';
import { credentialFor } from '../harness/localCloud';
import { CONCURRENCY, COUNT, expectAllToSucceed, LOOKS, runManyItems } from './support/manyItems';

/** The calls, and the looks for what they did. */
const PASSED = COUNT + LOOKS;

let apache: Apache;

beforeAll(async () => {
	apache = await startApache();
});
afterAll(async () => await apache.close());

const credentialForMode = (mode: ApacheMode) =>
	credentialFor(
		{ url: `${apache.url}/${mode}` },
		{ accessKeyId: apache.key.id, accessKeySecret: apache.key.secret },
	);

/** Runs the items; returns how many requests Apache took for them, and how long they took. */
async function measure(mode: ApacheMode) {
	const before = (await apache.statuses()).length;
	const arrivedBefore = apache.upstream.requests.length;
	const start = Date.now();
	const run = await runManyItems(credentialForMode(mode));
	const seconds = (Date.now() - start) / 1000;
	expectAllToSucceed(run);
	const arrived = apache.upstream.requests.slice(arrivedBefore);
	const calls = arrived.filter(({ method }) => method === 'POST');
	// Each call came through once, and nothing of the signature with it.
	expect(new Set(calls.map(({ body }) => body)).size).toBe(COUNT);
	expect(calls).toHaveLength(COUNT);
	expect(arrived).toHaveLength(PASSED);
	expect(arrived.filter(({ isSigned }) => isSigned)).toEqual([]);
	const passed = (statuses: readonly number[]) => statuses.filter((status) => status !== 401);
	const all = await apache.statuses((statuses) => passed(statuses.slice(before)).length >= PASSED);
	expect(passed(all.slice(before))).toEqual(Array(PASSED).fill(200));
	return { requests: all.length - before, seconds };
}

/** Signs by hand, for what the node would never do; resolves to the status of the answer. */
async function send(mode: ApacheMode, challenge: string, nc: number): Promise<number> {
	const uri = `/${mode}/by-hand`;
	const { id: username, secret } = apache.key;
	const request = { username, secret, method: 'GET', uri, body: '', nc, cnonce: `c${nc}` };
	const { authorization } = sign({ ...request, challenge: chooseChallenge(challenge) });
	return (await fetch(apache.url + uri, { headers: { authorization } })).status;
}

async function challengeFrom(mode: ApacheMode): Promise<string> {
	const { headers } = await fetch(`${apache.url}/${mode}/by-hand`);
	return headers.get('www-authenticate') ?? '';
}

describe('this Apache is as strict as it is said to be:', () => {
	it.each<[ApacheMode, number[], number[]]>([
		['plain', [1, 2, 2, 1], [200, 200, 200, 200]],
		['strict', [1, 2, 2, 1, 3], [200, 200, 401, 401, 200]],
		['once', [1, 2], [200, 401]],
	])('%s takes nc %j with %j', async (mode, counts, statuses) => {
		const challenge = await challengeFrom(mode);
		const taken: number[] = [];
		for (const nc of counts) taken.push(await send(mode, challenge, nc));

		expect(taken).toEqual(statuses);
	});
});

it.each(['plain', 'strict'] as const)(
	'200 items at concurrency 10 cost at most 212 requests with kept nonces: %s',
	async (mode) => {
		const { requests } = await measure(mode);

		expect(requests).toBeLessThanOrEqual(PASSED + CONCURRENCY);
	},
);

it('200 items at concurrency 10 cost at most 404 requests with one-time nonces (lifetime 0)', async () => {
	const { requests } = await measure('once');

	expect(requests).toBeLessThanOrEqual(2 * PASSED);
});

it('nonces that die after a second cost one request each time that they do, and no item', async () => {
	apache.upstream.delayMs = 80;
	const { requests, seconds } = await measure('short');
	apache.upstream.delayMs = 0;

	expect(requests).toBeGreaterThan(PASSED + CONCURRENCY);
	expect(requests).toBeLessThanOrEqual(PASSED + CONCURRENCY * (1 + Math.ceil(seconds)));
});

it('a second run costs no challenge where the nonces of the first are still good', async () => {
	const { requests } = await measure('plain');

	expect(requests).toBe(PASSED);
});

it('a wrong secret is given up after three signed requests, and told as such', async () => {
	const before = (await apache.statuses()).length;
	const { error, items } = await runManyItems(
		{ ...credentialForMode('strict'), accessKeySecret: 'wrong' },
		{ count: 1 },
	);

	expect(items).toEqual([]);
	expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
	const all = await apache.statuses(({ length }) => length >= before + 4);
	expect(all.slice(before)).toEqual([401, 401, 401, 401]);
});
