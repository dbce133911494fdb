// Which nonce may be used again, and what the server says where one may not.
import { SEED } from '../../../sandbox';
import { Clock } from '../../../sandbox/clock';
import { Nonces } from '../../../sandbox/digest/nonces';
import { digestSettings } from '../../../sandbox/digest/settings';
import { tenantPath } from './support/api';
import { challengeOf, getChallenge, sign, type Challenge } from './support/digestClient';
import { send, type WireAnswer } from './support/http';
import { useSandbox } from './support/sandbox';

const TARGET = `${tenantPath()}/tenantUsers`;

const sandbox = useSandbox();

async function use(challenge: Challenge, nc = 1): Promise<{ answer: WireAnswer; result: string }> {
	const signature = { uri: TARGET, nc: nc.toString(16).padStart(8, '0') };
	const Authorization = sign(challenge, signature);
	const headers = { Authorization, 'X-Ob-Project-Id': SEED.projectId };
	const answer = await send(sandbox(), { target: TARGET, headers });
	const stale = answer.status === 401 && challengeOf(answer).stale ? ' stale' : '';
	return { answer, result: `${sandbox().journal.at(-1)?.outcome}${stale}` };
}

async function results(...counts: number[]): Promise<string[]> {
	const challenge = await getChallenge(sandbox());
	const seen: string[] = [];
	for (const nc of counts) seen.push((await use(challenge, nc)).result);
	return seen;
}

const OK = 'DescribeTenantUsers';

describe('nonces', () => {
	it('reusable: nc in any order, but never twice', async () => {
		expect(await results(1, 3, 2, 3, 10)).toEqual([OK, OK, OK, 'nc-replayed', OK]);
	});

	it('strict: nc one more than the last, and otherwise no word of stale', async () => {
		sandbox().digest.nonceMode = 'strict';
		expect(await results(1, 2, 4, 2, 3)).toEqual([OK, OK, 'nc-out-of-order', 'nc-replayed', OK]);
	});

	it('strict: starts at one', async () => {
		sandbox().digest.nonceMode = 'strict';
		expect(await results(2)).toEqual(['nc-out-of-order']);
	});

	it('one-time: the second use is stale', async () => {
		sandbox().digest.nonceMode = 'one-time';
		expect(await results(1, 2)).toEqual([OK, 'nonce-used stale']);
	});

	it('next-nonce: every answer brings the nonce for the next request', async () => {
		sandbox().digest.nonceMode = 'next-nonce';
		const challenge = await getChallenge(sandbox());
		const { answer } = await use(challenge);
		const info = answer.headers['authentication-info'];
		const nonce = /nextnonce="([^"]+)"/.exec(String(info))?.[1] ?? '';
		expect((await use({ ...challenge, nonce })).result).toBe(OK);
		expect((await use(challenge, 2)).result).toBe('nonce-used stale');
	});

	it('old ones are stale once the clock has jumped', async () => {
		const challenge = await getChallenge(sandbox());
		expect((await use(challenge, 1)).result).toBe(OK);
		sandbox().faults.jumpClock(300_001);
		expect((await use(challenge, 2)).result).toBe('nonce-expired stale');
		const fresh = await getChallenge(sandbox());
		expect((await use(fresh, 1)).result).toBe(OK);
	});

	it('are forgotten on demand', async () => {
		const challenge = await getChallenge(sandbox());
		sandbox().invalidateNonces();
		expect((await use(challenge)).result).toBe('nonce-unknown stale');
	});

	it('are refused without stale where the server is like Tomcat', async () => {
		sandbox().digest.announceStale = false;
		const challenge = await getChallenge(sandbox());
		sandbox().invalidateNonces();
		expect((await use(challenge)).result).toBe('nonce-unknown');
	});

	it('tell a wrong key nothing', async () => {
		const challenge = await getChallenge(sandbox());
		sandbox().invalidateNonces();
		const key = { ...SEED.accessKey, secret: 'wrong' };
		const headers = { Authorization: sign(challenge, { uri: TARGET, key }) };
		const answer = await send(sandbox(), { target: TARGET, headers });
		expect(challengeOf(answer).stale).toBe(false);
		expect(sandbox().journal.at(-1)?.outcome).toBe('wrong-key');
	});

	it('are not used up by a wrong key', async () => {
		sandbox().digest.nonceMode = 'one-time';
		const challenge = await getChallenge(sandbox());
		const key = { ...SEED.accessKey, secret: 'wrong' };
		const headers = { Authorization: sign(challenge, { uri: TARGET, key }) };
		await send(sandbox(), { target: TARGET, headers });
		expect((await use(challenge)).result).toBe(OK);
	});
});

describe('the store of nonces', () => {
	const clock = new Clock();
	const nonces = new Nonces(digestSettings(), clock);

	it('binds a nonce to the address that asked for it', () => {
		const nonce = nonces.issue('10.0.0.1');
		expect(nonces.use(nonce, 1, '10.0.0.2')).toBe('nonce-of-other-address');
		expect(nonces.use(nonce, 1, '10.0.0.1')).toBe('ok');
	});

	it('does not count requests without nc', () => {
		const nonce = nonces.issue('');
		const uses = [1, 2, 3].map(() => nonces.use(nonce, undefined, ''));
		expect(uses).toEqual(['ok', 'ok', 'ok']);
	});

	it('does not grow for ever', () => {
		const nonce = nonces.issue('');
		clock.jump(600_001);
		expect(nonces.use(nonce, 1, '')).toBe('nonce-expired');
		nonces.issue('');
		expect(nonces.use(nonce, 1, '')).toBe('nonce-unknown');
	});
});
