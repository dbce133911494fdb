// What `authenticate` makes of a request: its headers, where it goes, and what it may not do any more.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { readCredential } from '../../../../credentials/signing/credential';
import { ForeignOriginError, type RequestOptions } from '../../../../credentials/signing/target';
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

const sign = (options: RequestOptions, challenge = challengeOf('n')): RequestOptions =>
	signRequest(options, credential, freshLease(challenge));

function headerOf({ headers }: IHttpRequestOptions): Record<string, string> {
	return readAuthorization(String(headers?.Authorization));
}

it('signs the method, and the path with its whole query, of what is sent', () => {
	const signed = sign({ method: 'DELETE', url: '/a b?c=d', qs: { e: 'é' } });

	expect(signed).toMatchObject({ method: 'DELETE', url: 'https://gw.example/a%20b?c=d&e=%C3%A9' });
	const header = headerOf(signed);
	expect(header.uri).toBe('/a%20b?c=d&e=%C3%A9');
	const request = { username: 'id', password: 'secret', method: 'DELETE', body: Buffer.alloc(0) };
	expect(header.response).toBe(referenceResponse({ ...request, header }));
});

it('signs a request without a method as the GET that it is', () => {
	expect(headerOf(sign({ url: '/' })).response).toHaveLength(32);
	const header = headerOf(sign({ url: '/' }));
	const request = { username: 'id', password: 'secret', method: 'GET', body: Buffer.alloc(0) };
	expect(header.response).toBe(referenceResponse({ ...request, header }));
});

it('leaves nothing that would change the URL, or authenticate by other means, later', () => {
	const signed = sign({
		url: 'p',
		baseURL: 'https://gw.example',
		qs: { a: 1 },
		auth: { username: 'u', password: 'p' },
		headers: { authorization: 'Basic dTpw', AUTHORIZATION: 'Bearer t' },
	});

	expect(signed).not.toHaveProperty('qs');
	expect(signed).not.toHaveProperty('baseURL');
	expect(signed).not.toHaveProperty('auth');
	expect(Object.keys(signed.headers ?? {})).toEqual(['X-Ob-Project-Id', 'Authorization']);
});

it('follows no redirect, whatever the request said', () => {
	expect(sign({ url: '/', disableFollowRedirect: false, maxRedirects: 5 })).toMatchObject({
		disableFollowRedirect: true,
		maxRedirects: 0,
	});
	const legacy: RequestOptions & Record<string, unknown> = {
		url: '',
		uri: 'https://gw.example/',
		followRedirect: true,
		followAllRedirects: true,
		maxRedirects: 5,
	};
	expect(sign(legacy)).toMatchObject({
		url: 'https://gw.example/',
		uri: 'https://gw.example/',
		followRedirect: false,
		followAllRedirects: false,
		maxRedirects: 0,
	});
});

it('brings the project of the credential, unless the request names one in any case', () => {
	expect(sign({ url: '/' }).headers).toMatchObject({ 'X-Ob-Project-Id': 'p1' });
	const { headers } = sign({ url: '/', headers: { 'x-ob-project-ID': 'p2', Accept: 'a' } });
	expect(headers).toMatchObject({ 'x-ob-project-ID': 'p2', Accept: 'a' });
	expect(headers).not.toHaveProperty('X-Ob-Project-Id');
});

it('takes no notice of headers that name another host, and leaves the rest as it is', () => {
	const headers = {
		Host: 'evil.example',
		'X-Forwarded-Host': 'evil.example',
		'X-Forwarded-Proto': 'http',
		'X-Forwarded-Uri': '/evil',
		'X-Original-URL': '/evil',
		Forwarded: 'host=evil.example',
	};
	const body = { a: 1 };
	const signed = sign({ method: 'POST', url: '/good', headers, body, json: true, timeout: 7 });

	expect(signed).toMatchObject({ url: 'https://gw.example/good', headers, json: true, timeout: 7 });
	expect(signed.body).toBe(body);
	expect(headerOf(signed).uri).toBe('/good');
});

it('does not change the options that it was given', () => {
	const options = Object.freeze({
		url: '/',
		qs: Object.freeze({ a: 1 }),
		headers: Object.freeze({ authorization: 'x' }),
	});

	expect(() => sign(options)).not.toThrow();
	expect(options).toEqual({ url: '/', qs: { a: 1 }, headers: { authorization: 'x' } });
});

it('uses up no nc for a request to another origin', () => {
	const lease = freshLease(challengeOf('n'));

	expect(() => signRequest({ url: 'https://evil.example' }, credential, lease)).toThrow(
		ForeignOriginError,
	);
	expect(headerOf(signRequest({ url: '/' }, credential, lease)).nc).toBe('00000001');
});
