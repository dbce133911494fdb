// The verifier's arithmetic against published values and values of other implementations.
import {
	byteString,
	digestHash,
	digestResponse,
	type ResponseInput,
} from '../../../sandbox/digest/response';

type Case = [name: string, response: string, input: Partial<ResponseInput>];

const RFC_7616: ResponseInput = {
	algorithm: 'MD5',
	qop: 'auth',
	username: 'Mufasa',
	realm: 'http-auth@example.org',
	secret: 'Circle of Life',
	method: 'GET',
	uri: '/dir/index.html',
	nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
	nc: '00000001',
	cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
	entity: Buffer.alloc(0),
};

const CURL: ResponseInput = {
	...RFC_7616,
	qop: undefined,
	username: 'testuser',
	secret: 'testpass',
	realm: 'testrealm',
	nonce: '1053604145',
};

const POSTED: Partial<ResponseInput> = {
	method: 'POST',
	qop: 'auth-int',
	entity: Buffer.from('{"a":1}'),
};

const FROM_RFC: Case[] = [
	[
		'RFC 2617 3.5',
		'6629fae49393a05397450978507c4ef1',
		{
			secret: 'Circle Of Life',
			realm: 'testrealm@host.com',
			nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
			cnonce: '0a4f113b',
		},
	],
	['RFC 7616 3.9.1, MD5', '8ca523f5e9506fed4657c9700eebdbec', {}],
	[
		'RFC 7616 3.9.1, SHA-256',
		'753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
		{ algorithm: 'SHA-256' },
	],
	[
		'RFC 7616 3.9.2 with erratum 4897',
		'3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
		{
			algorithm: 'SHA-512-256',
			username: byteString('Jäsøn Doe'),
			secret: 'Secret, or not?',
			realm: 'api@example.org',
			uri: '/doe.json',
			nonce: '5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
			cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
		},
	],
];

const DERIVED: Case[] = [
	['MD5-sess', 'e783283f46242139c486a698fec7211d', { algorithm: 'MD5-sess' }],
	[
		'SHA-256-sess',
		'2fd51b3a77ad75bad6afad6003e818d767133c46d9e2749e7f5232ae1ea3efd7',
		{ algorithm: 'SHA-256-sess' },
	],
	[
		'SHA-512-256',
		'430d05014cecc49cab6fbe03176d41a1da86cbfe24a16580e22aaad928d960d0',
		{ algorithm: 'SHA-512-256' },
	],
	[
		'SHA-512-256-sess',
		'3f2a34f923c38b0fb26dce2fdfc2ce326c23cecf86fbb1444f3e51fbbc2cb92e',
		{ algorithm: 'SHA-512-256-sess' },
	],
	['nc 0000000a', 'c6c7fe4805f94693cf246790d3b2afe2', { nc: '0000000a' }],
	['no qop', '7b2cc3b30e75b4777ea31027084363fd', { qop: undefined }],
	['auth-int, MD5', '15b188edd42ec64280df76d316ec198e', POSTED],
	[
		'auth-int, SHA-256',
		'193d6834c8f5b21e6b707fdd7de62ad0b3514493466cf33958098aa6d3836274',
		{ ...POSTED, algorithm: 'SHA-256' },
	],
	['rspauth', '9b712497bc9f91499fbcca1dfc5f09a5', { method: '' }],
];

const FROM_CURL: Case[] = [
	['/64', 'c55f7f30d83d774a3d2dcacf725abaca', { uri: '/64' }],
	['/1095', 'df3246f44d2bc8de0e9f8fc4d7cf6e95', { uri: '/1095', realm: 'test "this" realm!!' }],
	[
		'/1229',
		'f2694d426040712584c156d3de72b8d6',
		{ uri: '/1229', username: '\\user"', secret: 'password' },
	],
	[
		'/2061',
		'9dc55255f1a2537b838311674b621d45346b862a81631bb20e4ce356ef25062d',
		{ uri: '/2061', algorithm: 'SHA-256' },
	],
	['/2076?query', '5758bd3bbde7f33236e6ccd278eb59af', { uri: '/2076?query', nonce: '1' }],
	[
		'/1530002',
		'25291c357671604a16c0242f56721c07',
		{ uri: '/1530002', nonce: '999999', qop: 'auth', cnonce: 'MTA4MzIy' },
	],
];

describe('digest response', () => {
	it.each([...FROM_RFC, ...DERIVED])('%s', (_, response, input) => {
		expect(digestResponse({ ...RFC_7616, ...input })).toBe(response);
	});

	it.each(FROM_CURL)('test data of curl: %s', (_, response, input) => {
		expect(digestResponse({ ...CURL, ...input })).toBe(response);
	});

	it('hashes a user name as in RFC 7616 3.9.2', () => {
		expect(digestHash('SHA-512-256', byteString('Jäsøn Doe:api@example.org'))).toBe(
			'793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b',
		);
	});
});
