// Faults: what takes effect, what reaches the client, and that the same seed gives the same faults.
import { SEED, type FaultName, type FaultRule } from '../../../sandbox';
import { mulberry32 } from '../../../sandbox/faults/random';
import { api, tenantPath } from './support/api';
import { call, getChallenge, sign } from './support/digestClient';
import { send, type WireAnswer } from './support/http';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, addressId } = SEED.mainInstance;
const LINK_USERS = `${tenantPath()}/privatelink/user`;
const USERS = `${tenantPath()}/tenantUsers`;
const BODY = JSON.stringify({ userAccount: 'user123', addressId });

const sandbox = useSandbox();
const load = (...rules: FaultRule[]) => sandbox().faults.load({ rules });
const add = () => call(sandbox(), { method: 'POST', target: LINK_USERS, body: BODY });
const tookEffect = () => sandbox().cloud.allowlist(instanceId, tenantId, addressId).length > 0;

/** Undefined where the connection ended early. */
async function strike(rule: FaultRule): Promise<WireAnswer | undefined> {
	load(rule);
	return add().catch(() => undefined);
}

describe('a fault', () => {
	it.each<[FaultName, number | undefined, boolean]>([
		['latency', 200, true],
		['429', 429, false],
		['503', 503, false],
		['500-before', 500, false],
		['500-after', 500, true],
		['cut-before', undefined, false],
		['cut-after', undefined, true],
		['truncated', undefined, true],
		['html-502', 502, false],
		['html-200', 200, false],
		['empty', 200, true],
		['success-false', 200, false],
		['duplicate', 200, true],
		['invalidate-nonces', 200, true],
		['redirect', 307, false],
	])('%s: status %s, effect %s', async (fault, status, effect) => {
		expect((await strike({ fault }))?.status).toBe(status);
		expect(tookEffect()).toBe(effect);
		const entry = sandbox().journal.at(-1);
		expect(entry).toMatchObject({
			fault,
			operation: 'AddPrivatelinkServiceUser',
			outcome: effect ? 'AddPrivatelinkServiceUser' : fault,
		});
	});

	it('leaves a wrong key and a missing one alone', async () => {
		load({ fault: '503' });
		expect((await send(sandbox(), { target: USERS })).status).toBe(401);
		expect(sandbox().faults.counts()).toEqual({});
	});

	it.each<[FaultName, boolean]>([
		['500-after', true],
		['empty', true],
		['429', false],
		['html-502', false],
	])('%s: signed by the server: %s', async (fault, signed) => {
		const info = (await strike({ fault }))?.headers['authentication-info'];
		expect(info !== undefined).toBe(signed);
	});

	it('can tell how long to wait, in seconds and as a date', async () => {
		const seconds = await strike({ fault: '429', retryAfter: '3' });
		expect(seconds?.headers['retry-after']).toBe('3');
		const date = await strike({ fault: '503', retryAfter: 'date' });
		const ahead = Date.parse(date?.headers['retry-after'] ?? '') - Date.now();
		expect(ahead).toBeGreaterThan(0);
		expect(ahead).toBeLessThanOrEqual(2000);
		expect((await strike({ fault: '503' }))?.headers['retry-after']).toBeUndefined();
	});

	it('can be slow', async () => {
		const started = performance.now();
		await strike({ fault: 'latency', ms: 60 });
		expect(performance.now() - started).toBeGreaterThanOrEqual(59);
		expect(sandbox().journal.at(-1)?.durationMs).toBeGreaterThanOrEqual(59);
	});

	it('truncated: promises more than it sends', async () => {
		load({ fault: 'truncated' });
		await expect(add()).rejects.toThrow(/aborted|ECONNRESET/);
		expect(sandbox().journal.at(-1)?.status).toBe(200);
	});

	it('success-false: has the documented failure', async () => {
		const answer = await strike({ fault: 'success-false' });
		expect(JSON.parse(answer?.text ?? '')).toMatchObject({
			success: false,
			errorCode: 'E001R000',
			errorMessage: 'Unknown Error',
		});
	});

	it('html: is no JSON', async () => {
		const answer = await strike({ fault: 'html-200' });
		expect(answer?.headers['content-type']).toBe('text/html');
		expect(answer?.text).toMatch(/^<!DOCTYPE html>/);
	});

	it('empty: has no body', async () => {
		expect((await strike({ fault: 'empty' }))?.text).toBe('');
	});

	it('redirect: leads to another origin, where following leaves a trace', async () => {
		const answer = await strike({ fault: 'redirect' });
		expect(answer?.headers.location).toBe(`http://localhost:${sandbox().port}/elsewhere`);
	});

	it('duplicate: a create that is repeated on the way ends in a conflict', async () => {
		load({ fault: 'duplicate' });
		const body = { userName: 'jane_doe', password: 'ABCabc123@@', userType: 'Normal' };
		const answer = await api(sandbox(), 'POST', USERS, body);
		expect(answer).toMatchObject({ status: 409, errorCode: 'TenantUserAlreadyExists' });
		expect(sandbox().cloud.user(instanceId, tenantId, 'jane_doe')).toBeDefined();
	});

	it('invalidate-nonces: the next request with an old nonce is stale', async () => {
		load({ fault: 'invalidate-nonces', times: 1 });
		const challenge = await getChallenge(sandbox());
		const get = (nc: string) =>
			send(sandbox(), {
				target: USERS,
				headers: {
					Authorization: sign(challenge, { uri: USERS, nc }),
					'X-Ob-Project-Id': SEED.projectId,
				},
			});
		expect((await get('00000001')).status).toBe(200);
		const second = await get('00000002');
		expect(second.status).toBe(401);
		expect(second.headers['www-authenticate']).toContain('stale=true');
	});
});

describe('rules', () => {
	const statuses = async (count: number) => {
		const seen: number[] = [];
		for (let n = 0; n < count; n += 1) seen.push((await add()).status);
		return seen;
	};

	it('strike as often as they say, in their order', async () => {
		load({ fault: '429', times: 2 }, { fault: '503', times: 1 });
		expect(await statuses(4)).toEqual([429, 429, 503, 200]);
		expect(sandbox().faults.counts()).toEqual({ '429': 2, '503': 1 });
	});

	it.each<[FaultRule['match'], boolean]>([
		[{ method: 'post' }, true],
		[{ method: 'GET' }, false],
		[{ path: '/privatelink/user$' }, true],
		[{ path: /tenantUsers/ }, false],
		[{ operation: 'AddPrivatelinkServiceUser' }, true],
		[{ operation: 'CreateTenantUser' }, false],
		[{ method: 'POST', operation: 'CreateTenantUser' }, false],
	])('match %j: %s', async (match, hit) => {
		load({ fault: '503', ...(match && { match }) });
		expect(await statuses(1)).toEqual([hit ? 503 : 200]);
	});

	it('are cleared, and the clock with them', async () => {
		const target = USERS;
		const Authorization = sign(await getChallenge(sandbox()), { uri: target });
		const headers = { Authorization, 'X-Ob-Project-Id': SEED.projectId };
		load({ fault: '503' });
		sandbox().faults.jumpClock(300_001);
		sandbox().faults.clear();
		expect((await send(sandbox(), { target, headers })).status).toBe(200);
	});

	it('give the same faults for the same seed, and others for another', async () => {
		const run = (seed: number) => {
			sandbox().faults.load({ seed, rules: [{ fault: '503', probability: 0.5 }] });
			return statuses(16);
		};
		const first = await run(7);
		expect(new Set(first)).toEqual(new Set([200, 503]));
		expect(await run(7)).toEqual(first);
		expect(await run(8)).not.toEqual(first);
	});
});

describe('mulberry32', () => {
	it('gives the numbers of the published generator', () => {
		const random = mulberry32(1);
		const numbers = [random(), random(), random()];
		expect(numbers).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
	});
});

it('a reset cuts off what is still delayed, and it changes nothing afterwards', async () => {
	load({ fault: 'latency', ms: 100 });
	const answer = add().catch(() => 'cut');
	while (sandbox().journal.at(-1)?.outcome !== 'latency') await new Promise(setImmediate);
	sandbox().reset();

	expect(await answer).toBe('cut');
	await new Promise((resolve) => setTimeout(resolve, 150));
	expect(tookEffect()).toBe(false);
});
