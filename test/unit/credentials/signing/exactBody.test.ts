// A server that asks for qop auth-int signs bodies: what is signed must be what the client sends.
import { readCredential } from '../../../../credentials/signing/credential';
import type { RequestOptions } from '../../../../credentials/signing/target';
import { UnsignableBodyError } from '../../../../credentials/signing/exactBody';
import { signRequest } from '../../../../credentials/signing/signRequest';
import { challengeOf, freshLease } from '../digest/support/lease';
import { readAuthorization } from '../digest/support/readAuthorization';
import { referenceResponse } from '../digest/support/referenceSigner';

const credential = readCredential({
	site: 'custom',
	baseUrl: 'https://gw.example',
	accessKeyId: 'id',
	accessKeySecret: 'secret',
	projectId: 'p1',
});

const sign = (options: Partial<RequestOptions>, qop = 'auth-int') =>
	signRequest(
		{ method: 'POST', url: '/', ...options },
		credential,
		freshLease(challengeOf('n', { qop })),
	);

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const streamLike = { pipe: () => undefined };

it.each<[string, Partial<RequestOptions>, string]>([
	['an object', { body: { b: 1, a: 'é' } }, '{"b":1,"a":"é"}'],
	['an object with a JSON content type', { body: { a: 1 }, headers: JSON_TYPE }, '{"a":1}'],
	['an empty object', { body: {} }, '{}'],
	['a list', { body: [1, 2] }, '[1,2]'],
	['a number', { body: 7 }, '7'],
	['text, spaces and all', { body: ' {"a":1}\n', headers: JSON_TYPE }, ' {"a":1}\n'],
	['text that is no JSON', { body: 'a', headers: JSON_TYPE }, 'a'],
	['bytes', { body: Buffer.from('x'), headers: { 'Content-Type': 'text/plain' } }, 'x'],
	['no body', {}, ''],
])('signs and sends the same bytes of %s', (_what, options, bytes) => {
	const signed = sign(options);

	const sent = signed.body ?? Buffer.alloc(0);
	if (!Buffer.isBuffer(sent)) throw new Error('The client may rewrite what is not bytes');
	expect(sent.toString()).toBe(bytes);
	const header = readAuthorization(String(signed.headers?.Authorization));
	expect(header).toMatchObject({ qop: 'auth-int' });
	expect(header.response).toBe(
		referenceResponse({ username: 'id', password: 'secret', method: 'POST', body: sent, header }),
	);
});

it('names the content type that the client would have named, where there was none', () => {
	expect(sign({ body: { a: 1 } }).headers).toMatchObject({ 'Content-Type': 'application/json' });
	expect(sign({ body: { a: 1 }, headers: JSON_TYPE }).headers).not.toHaveProperty('Content-Type');
	expect(sign({}).headers).not.toHaveProperty('Content-Type');
});

it('leaves the text of a form to the client, which sends it as it is', () => {
	expect(sign({ body: 'a=1', headers: FORM_TYPE }).body).toBe('a=1');
});

it.each<[string, Partial<RequestOptions>]>([
	['a form', { form: { a: 1 } }],
	['a form with files', { formData: { a: 1 } }],
	['an object that is sent as a form', { body: { a: 1 }, headers: FORM_TYPE }],
	['URL parameters', { body: new URLSearchParams('a=1') }],
	['a stream', { body: streamLike }],
])('refuses %s, whose bytes only the client will know', (_what, options) => {
	expect(() => sign(options)).toThrow(UnsignableBodyError);
	expect(() => sign(options)).toThrow('Send the body as JSON');
});

it('leaves every body as it is where the server does not ask for it', () => {
	for (const body of [{ a: 1 }, ' {}\n', new URLSearchParams('a=1'), streamLike]) {
		expect(sign({ body }, 'auth').body).toBe(body);
		expect(sign({ body }, 'auth,auth-int').body).toBe(body);
	}
});
