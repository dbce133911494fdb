// The form of the Authorization header: what is quoted, what is echoed, what is left out.
import { createHash } from 'node:crypto';

import { offer } from './support/offer';
import { answer, REQUEST, signFor } from './support/signing';

const challenge = { realm: 'r', nonce: 'n' };
const HA1 = createHash('md5').update('Mufasa:r:Circle of Life').digest('hex');

it('is written as RFC 7616 section 3.4 has it: nc, qop, algorithm and userhash unquoted', () => {
	const header = offer({ ...challenge, qop: 'auth', algorithm: 'MD5', opaque: 'o' });

	expect(signFor(header, { cnonce: 'c' }).authorization).toMatch(
		/^Digest username="Mufasa", realm="r", nonce="n", uri="\/dir\/index\.html", algorithm=MD5, qop=auth, nc=00000001, cnonce="c", response="[0-9a-f]{32}", opaque="o"$/,
	);
	expect(signFor(offer({ ...challenge, userhash: 'true' })).authorization).toMatch(
		/^Digest username="[0-9a-f]{32}", .*, userhash=true$/,
	);
});

it('has neither qop nor nc nor cnonce where the server knows no qop', () => {
	expect(Object.keys(answer(offer(challenge)))).toEqual([
		'username',
		'realm',
		'nonce',
		'uri',
		'response',
	]);
});

it('has a cnonce, without nc and qop, for a -sess algorithm where the server knows no qop', () => {
	const params = answer(offer({ ...challenge, algorithm: 'MD5-sess' }));

	expect(params).toMatchObject({ cnonce: REQUEST.cnonce });
	expect(params).not.toHaveProperty('nc');
});

it.each(['md5', 'Sha-256', 'SHA-512-256-SESS'])(
	'echoes the name of the algorithm as the server wrote it: %s',
	(algorithm) => {
		expect(answer(offer({ ...challenge, algorithm })).algorithm).toBe(algorithm);
	},
);

it('echoes an empty opaque and leaves out one that was not there', () => {
	expect(answer(offer({ ...challenge, opaque: '' })).opaque).toBe('');
	expect(answer(offer(challenge))).not.toHaveProperty('opaque');
});

it('answers a challenge without a realm with an empty one', () => {
	expect(answer(offer({ nonce: 'n' })).realm).toBe('');
});

it.each([
	[1, '00000001'],
	[255, '000000ff'],
	[0xabcdef12, 'abcdef12'],
])('writes nc %d as eight lower-case hex digits', (nc, written) => {
	expect(answer(offer({ ...challenge, qop: 'auth' }), { nc }).nc).toBe(written);
});

it('signs the method as it is sent, in upper case', () => {
	const header = offer({ ...challenge, qop: 'auth' });

	expect(answer(header, { method: 'post' })).toEqual(answer(header, { method: 'POST' }));
	expect(answer(header, { method: 'POST' })).not.toEqual(answer(header, { method: 'GET' }));
});

describe('auth-int', () => {
	const header = offer({ ...challenge, qop: 'auth-int' });

	/** The response for a body, computed from its bytes. */
	function expected(body: Buffer): string {
		const md5 = (data: string | Buffer) => createHash('md5').update(data).digest('hex');
		const ha2 = md5(`PUT:/dir/index.html:${md5(body)}`);
		return md5(`${HA1}:n:00000001:${REQUEST.cnonce}:auth-int:${ha2}`);
	}

	it.each<[string, string | Buffer, Buffer]>([
		['text in UTF-8', '{"a":"é€😀"}', Buffer.from('{"a":"é€😀"}', 'utf8')],
		['bytes that are no UTF-8', Buffer.from([0xff, 0x00, 0xfe]), Buffer.from([0xff, 0x00, 0xfe])],
		['nothing', '', Buffer.alloc(0)],
		['white space, which counts', ' {"a":1}\n', Buffer.from(' {"a":1}\n')],
	])('signs the exact bytes of %s', (_what, body, bytes) => {
		expect(answer(header, { method: 'PUT', body }).response).toBe(expected(bytes));
	});

	it('expects an rspauth over the exact body of the answer', () => {
		const { rspauth } = signFor(header);

		expect(rspauth('{"a":1}')).not.toBe(rspauth('{"a":1} '));
	});

	it('is not used, and the body not looked at, where auth is offered as well', () => {
		const both = offer({ ...challenge, qop: 'auth-int,auth' });

		expect(answer(both, { body: 'a' })).toEqual(answer(both, { body: 'b' }));
	});
});

it('holds neither the secret nor HA1', () => {
	for (const params of [{}, { qop: 'auth' }, { algorithm: 'MD5-sess' }, { userhash: 'true' }]) {
		const { authorization } = signFor(offer({ ...challenge, ...params }));
		expect(authorization).not.toContain(REQUEST.secret);
		expect(authorization).not.toContain(HA1);
	}
});
