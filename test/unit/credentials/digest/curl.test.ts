// The same request as `curl --digest`, to the same server: the credential must send the same values.
import { SEED, startSandbox, type DigestSettings, type Sandbox } from '../../../../sandbox';
import { curlDigest } from './support/curl';
import { readAuthorization } from './support/readAuthorization';
import { signFor } from './support/signing';

let cloud: Sandbox;

beforeAll(async () => {
	cloud = await startSandbox();
});
afterAll(async () => await cloud.close());

const URI = '/api/v2/instances?pageNumber=1&pageSize=1&requestId=a%20b%2Cc%3Dd';
const PROJECT = ['--header', `X-Ob-Project-Id: ${SEED.projectId}`];

const KEYS = [
	['a plain key', SEED.accessKey],
	['a key whose secret needs care', SEED.secondAccessKey],
] as const;

const USUAL: Partial<DigestSettings> = {
	realm: 'OceanBase Cloud API',
	qop: ['auth'],
	userhash: false,
	offerBasic: false,
};

// curl 7.88 announces SHA-512-256 and computes SHA-256: for that one the RFC's vectors speak.
const SERVERS: Array<Partial<DigestSettings>> = [
	{ algorithms: ['MD5'] },
	{ algorithms: ['MD5-sess'] },
	{ algorithms: ['SHA-256'] },
	{ algorithms: ['SHA-256-sess'] },
	{ algorithms: [] },
	{ algorithms: ['MD5'], qop: [] },
	{ algorithms: ['MD5'], qop: ['auth-int', 'auth'] },
	{ algorithms: ['SHA-256'], userhash: true },
	{ algorithms: ['MD5'], realm: 'commas, "quotes" = \\ and ü' },
	{ algorithms: ['MD5'], offerBasic: true },
];

describe.each(KEYS)('with %s', (_what, key) => {
	it.each(SERVERS)('the server takes from curl what the credential sends: %j', async (settings) => {
		Object.assign(cloud.digest, USUAL, settings);

		const { status, wwwAuthenticate, authorization } = await curlDigest(
			cloud.url + URI,
			key,
			...PROJECT,
		);
		expect(status).toBe(200);
		const fromCurl = readAuthorization(authorization);
		const ours = signFor(wwwAuthenticate, {
			username: key.id,
			secret: key.secret,
			uri: URI,
			nc: parseInt(fromCurl.nc ?? '1', 16),
			cnonce: fromCurl.cnonce ?? '',
		});

		expect(readAuthorization(ours.authorization)).toEqual(fromCurl);
	});
});

it('signs a POST with a body as curl does', async () => {
	Object.assign(cloud.digest, USUAL, { algorithms: ['SHA-256'] });
	const { authorization, wwwAuthenticate } = await curlDigest(
		`${cloud.url}/api/v2/nothing`,
		SEED.accessKey,
		...PROJECT,
		'--json',
		'{"a":"é"}',
	);
	const fromCurl = readAuthorization(authorization);
	const ours = signFor(wwwAuthenticate, {
		username: SEED.accessKey.id,
		secret: SEED.accessKey.secret,
		method: 'POST',
		uri: '/api/v2/nothing',
		body: '{"a":"é"}',
		cnonce: fromCurl.cnonce ?? '',
	});

	expect(readAuthorization(ours.authorization)).toEqual(fromCurl);
});
