// The published and derived vectors of ../shared/reference/http-digest.md: RFC 2617, RFC 7616 with its
// erratum 4897, and curl's test data.
import { asReceived, offer } from './support/offer';
import { answer, signFor, type Request } from './support/signing';

const RFC_7616 = {
	realm: 'http-auth@example.org',
	nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
	opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
};

it('gives the response of RFC 2617 section 3.5', () => {
	const challenge = offer({
		realm: 'testrealm@host.com',
		qop: 'auth,auth-int',
		nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
		opaque: '5ccc069c403ebaf9f0171e9517f40e41',
	});

	const params = answer(challenge, { secret: 'Circle Of Life', cnonce: '0a4f113b' });

	expect(params).toEqual({
		username: 'Mufasa',
		realm: 'testrealm@host.com',
		nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
		uri: '/dir/index.html',
		qop: 'auth',
		nc: '00000001',
		cnonce: '0a4f113b',
		response: '6629fae49393a05397450978507c4ef1',
		opaque: '5ccc069c403ebaf9f0171e9517f40e41',
	});
});

it.each([
	['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
	['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
	['MD5-sess', 'e783283f46242139c486a698fec7211d'],
	['SHA-256-sess', '2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7'],
	['SHA-512-256', '430d05014cecc49cab6fbe03176d41a1da86cbfe24a16580e22aaad928d960d0'],
	['SHA-512-256-sess', '3f2a34f923c38b0fb26dce2fdfc2ce326c23cecf86fbb1444f3e51fbbc2cb92e'],
])('gives the response of RFC 7616 section 3.9.1 with %s', (algorithm, response) => {
	const params = answer(offer({ ...RFC_7616, qop: 'auth, auth-int', algorithm }));

	expect(params).toMatchObject({ ...RFC_7616, algorithm, response });
});

describe('RFC 7616 section 3.9.2, corrected by erratum 4897', () => {
	const jason: Partial<Request> = {
		username: 'Jäsøn Doe',
		secret: 'Secret, or not?',
		uri: '/doe.json',
		cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
	};
	const challenge = {
		realm: 'api@example.org',
		qop: 'auth',
		algorithm: 'SHA-512-256',
		nonce: '5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
		opaque: 'HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS',
		charset: 'UTF-8',
	};
	const response = '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5';

	it('hashes the user name where the server asks for userhash', () => {
		expect(answer(offer({ ...challenge, userhash: 'true' }), jason)).toMatchObject({
			username: '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b',
			userhash: 'true',
			response,
		});
	});

	it('sends the user name as username* where the server does not', () => {
		const params = answer(offer({ ...challenge, userhash: 'false' }), jason);

		expect(params).toMatchObject({ 'username*': "UTF-8''J%C3%A4s%C3%B8n%20Doe", response });
		expect(params).not.toHaveProperty('username');
		expect(params).not.toHaveProperty('userhash');
	});
});

it.each<[string, Record<string, string>, Partial<Request>, string]>([
	['nc 0000000a', { qop: 'auth' }, { nc: 10 }, 'c6c7fe4805f94693cf246790d3b2afe2'],
	['no qop', {}, {}, '7b2cc3b30e75b4777ea31027084363fd'],
	[
		'auth-int',
		{ qop: 'auth-int' },
		{ method: 'POST', body: '{"a":1}' },
		'15b188edd42ec64280df76d316ec198e',
	],
	[
		'auth-int with SHA-256',
		{ qop: 'auth-int', algorithm: 'SHA-256' },
		{ method: 'POST', body: Buffer.from('{"a":1}') },
		'193d6834c8f5b21e6b707fdd7de62ad0b3514493466cf33958098aa6d3836274',
	],
])('gives the derived response for %s', (_case, params, request, response) => {
	expect(answer(offer({ ...RFC_7616, ...params }), request).response).toBe(response);
});

it('expects the rspauth that a server with the same secret would send', () => {
	expect(signFor(offer({ ...RFC_7616, qop: 'auth' })).rspauth('ignored')).toBe(
		'9b712497bc9f91499fbcca1dfc5f09a5',
	);
});

describe("curl's test data", () => {
	const server = { realm: 'testrealm', nonce: '1053604145' };
	const user = { username: 'testuser', secret: 'testpass' };

	it.each<[string, Record<string, string>, Partial<Request>, string]>([
		['64', {}, { uri: '/64' }, 'c55f7f30d83d774a3d2dcacf725abaca'],
		[
			'1095',
			{ realm: 'test "this" realm!!' },
			{ uri: '/1095' },
			'df3246f44d2bc8de0e9f8fc4d7cf6e95',
		],
		[
			'1229',
			{},
			{ uri: '/1229', username: '\\user"', secret: 'password' },
			'f2694d426040712584c156d3de72b8d6',
		],
		[
			'2061',
			{ algorithm: 'SHA-256' },
			{ uri: '/2061' },
			'9dc55255f1a2537b838311674b621d45346b862a81631bb20e4ce356ef25062d',
		],
		['2076', { nonce: '1' }, { uri: '/2076?query' }, '5758bd3bbde7f33236e6ccd278eb59af'],
		[
			'1530002',
			{ nonce: '999999', qop: 'auth' },
			{ uri: '/1530002', cnonce: 'MTA4MzIy' },
			'25291c357671604a16c0242f56721c07',
		],
	])('gives the response of test %s', (_test, challenge, request, response) => {
		const params = answer(offer({ ...server, ...challenge }), { ...user, ...request });

		expect(params.response).toBe(response);
	});
});

it('hashes the bytes of a realm in UTF-8, and sends the same bytes back', () => {
	const realm = 'Überwachung €';
	const received = answer(asReceived(offer({ realm, nonce: 'n' })));

	expect(Buffer.from(received.realm ?? '', 'latin1').toString('utf8')).toBe(realm);
	// Computed with md5sum, from the text in UTF-8.
	expect(received.response).toBe('46102270c54a6ddbf0d1bd3505a27727');
});
