// The digest check proved with the real curl.
import { SEED, type DigestAlgorithm } from '../../../sandbox';
import { tenantPath } from './support/api';
import { curl, digestUser } from './support/curl';
import { useSandbox } from './support/sandbox';

const PROJECT = ['-H', `X-Ob-Project-Id: ${SEED.projectId}`];
const JSON_TYPE = ['-H', 'Content-Type: application/json'];
const KEY = digestUser(SEED.accessKey);

const sandbox = useSandbox();
const url = (path = '/tenantUsers') => `${sandbox().url}${tenantPath()}${path}`;
const outcomes = () => sandbox().journal.map(({ outcome }) => outcome);

describe('curl --digest', () => {
	it('gets in with the right key', async () => {
		const { status } = await curl(...KEY, ...PROJECT, url());
		expect(status).toBe(200);
		expect(outcomes()).toEqual(['challenged', 'DescribeTenantUsers']);
	});

	it('gets in with a secret whose every character needs care', async () => {
		const { status } = await curl(...digestUser(SEED.secondAccessKey), ...PROJECT, url());
		expect(status).toBe(200);
	});

	it.each([
		['a wrong secret', { id: SEED.accessKey.id, secret: 'wrong' }, 'wrong-key'],
		['an unknown key', { id: 'nobody', secret: SEED.accessKey.secret }, 'unknown-key'],
		['a disabled key', SEED.disabledAccessKey, 'disabled-key'],
	])('stays out with %s', async (_, key, outcome) => {
		const { status } = await curl(...digestUser(key), ...PROJECT, url());
		expect(status).toBe(401);
		expect(outcomes()).toEqual(['challenged', outcome]);
	});

	it('stays out without --digest', async () => {
		const { status } = await curl('-u', KEY[2] ?? '', ...PROJECT, url());
		expect(status).toBe(401);
		expect(outcomes()).toEqual(['basic-refused']);
	});

	it('is refused for an instance of another project', async () => {
		const header = `X-Ob-Project-Id: ${SEED.otherProjectId}`;
		const { status } = await curl(...KEY, '-H', header, url());
		expect(status).toBe(403);
		expect(outcomes()).toEqual(['challenged', 'wrong-project']);
	});

	it('gets in again on the same connection', async () => {
		const { status } = await curl(...KEY, ...PROJECT, url(), url());
		expect(status).toBe(200);
		const pair = ['challenged', 'DescribeTenantUsers'];
		expect(outcomes()).toEqual([...pair, ...pair]);
	});

	it('creates an account with the documented command', async () => {
		const { status, body } = await curl(
			...['-v', '--stderr', '/dev/null', '--request', 'POST', ...KEY],
			...['--url', `${url()}?requestId=63d5c6c0`, ...JSON_TYPE, ...PROJECT, '--data'],
			'{"userName":"test","userType":"normal","password":"ABCabc123@@","description":"test user"}',
		);
		expect(status).toBe(200);
		expect(JSON.parse(body)).toEqual({
			data: { userName: 'test', userStatus: 'ONLINE', userType: 'normal' },
			requestId: '63d5c6c0',
			success: true,
			cost: expect.any(Number),
			server: `127.0.0.1:${sandbox().port}`,
		});
	});

	it('signs a query with encoded and non-ASCII characters', async () => {
		const query = '?requestId=a%20b+c%C3%A4&searchKey=%22%26%3D';
		const { status, body } = await curl(...KEY, ...PROJECT, `${url()}${query}`);
		expect(status).toBe(200);
		expect(JSON.parse(body)).toMatchObject({ requestId: 'a b cä' });
		expect(sandbox().journal.at(-1)).toMatchObject({
			target: `${tenantPath()}/tenantUsers${query}`,
			query: { requestId: 'a b cä', searchKey: '"&=' },
		});
	});

	it('is refused with raw UTF-8 in the target, which HTTP does not allow', async () => {
		const { status } = await curl(...KEY, ...PROJECT, `${url()}?searchKey=ä`);
		expect(status).toBe(400);
	});

	// curl 7.88 announces SHA-512-256 and computes SHA-256: the vectors prove that one.
	it.each<DigestAlgorithm>(['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess'])(
		'gets in with %s',
		async (algorithm) => {
			sandbox().digest.algorithms = [algorithm];
			const { status } = await curl(...KEY, ...PROJECT, url());
			expect(status).toBe(200);
			expect(sandbox().journal.at(-1)?.authorization?.algorithm).toBe(algorithm);
		},
	);

	it('gets in with a challenge that names no algorithm', async () => {
		sandbox().digest.algorithms = [];
		expect((await curl(...KEY, ...PROJECT, url())).status).toBe(200);
		expect(sandbox().journal.at(-1)?.authorization?.algorithm).toBe('');
	});

	it('gets in without qop', async () => {
		sandbox().digest.qop = [];
		expect((await curl(...KEY, ...PROJECT, url())).status).toBe(200);
		expect(sandbox().journal.at(-1)?.authorization).toMatchObject({ nc: '', qop: '' });
	});

	it('gets in with a hashed user name', async () => {
		sandbox().digest.userhash = true;
		expect((await curl(...KEY, ...PROJECT, url())).status).toBe(200);
		expect(sandbox().journal.at(-1)?.authorization?.username).toMatch(/^[0-9a-f]{32}$/);
	});

	it('picks Digest where Basic is offered first', async () => {
		Object.assign(sandbox().digest, { offerBasic: true, charset: true });
		expect((await curl(...KEY, '--anyauth', ...PROJECT, url())).status).toBe(200);
	});

	it('copes with an awkward realm', async () => {
		sandbox().digest.realm = 'Öcean, "Base" = \\cloud\\';
		expect((await curl(...KEY, ...PROJECT, url())).status).toBe(200);
	});

	it.each(['strict', 'one-time', 'next-nonce'] as const)('gets in with %s nonces', async (mode) => {
		sandbox().digest.nonceMode = mode;
		expect((await curl(...KEY, ...PROJECT, url())).status).toBe(200);
	});
});
