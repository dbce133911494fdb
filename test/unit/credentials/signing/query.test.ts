// The query as it is signed and sent. What n8n's own client would send is in test/core/digest/query.test.ts.
import type { IDataObject } from 'n8n-workflow';

import { resolveTarget, type RequestOptions } from '../../../../credentials/signing/target';

const ORIGIN = 'https://api-cloud.oceanbase.com';

const query = (qs: IDataObject, options: Partial<RequestOptions> = {}) =>
	resolveTarget({ url: '/p', ...options, qs }, ORIGIN, ORIGIN).uri;

it.each<[IDataObject, string]>([
	[{}, '/p'],
	[{ a: 1, b: true, c: 'x' }, '/p?a=1&b=true&c=x'],
	[{ 'a b': 'c d' }, '/p?a%20b=c%20d'],
	[{ a: 'é€😀', ключ: '' }, '/p?a=%C3%A9%E2%82%AC%F0%9F%98%80&%D0%BA%D0%BB%D1%8E%D1%87='],
	[{ a: '&=#?+%/\\"<>\'' }, '/p?a=%26%3D%23%3F%2B%25%2F%5C%22%3C%3E%27'],
	[{ a: '\r\nX: y' }, '/p?a=%0D%0AX%3A%20y'],
	[{ a: 'x\ud800y', b: '\udfff' }, '/p?a=x%EF%BF%BDy&b=%EF%BF%BD'],
	[{ a: undefined, b: null, c: '' }, '/p?b=&c='],
	[{ a: { b: { c: 1 } } }, '/p?a%5Bb%5D%5Bc%5D=1'],
	[{ a: [] }, '/p'],
])('writes %j', (qs, uri) => {
	expect(query(qs)).toBe(uri);
});

it('writes a Date as n8n does', () => {
	const request = { url: '/p', qs: { a: new Date(0) } };
	expect(resolveTarget(request, ORIGIN, ORIGIN).uri).toBe('/p?a=1970-01-01T00%3A00%3A00.000Z');
});

it.each<[Partial<RequestOptions>, string]>([
	[{}, '/p?a%5B0%5D=1&a%5B1%5D=2'],
	[{ arrayFormat: 'indices' }, '/p?a%5B0%5D=1&a%5B1%5D=2'],
	[{ arrayFormat: 'brackets' }, '/p?a%5B%5D=1&a%5B%5D=2'],
	[{ arrayFormat: 'repeat' }, '/p?a=1&a=2'],
	[{ arrayFormat: 'comma' }, '/p?a=1%2C2'],
	[{ useQuerystring: true }, '/p?a=1&a=2'],
	[{ useQuerystring: false }, '/p?a%5B0%5D=1&a%5B1%5D=2'],
	[{ qsStringifyOptions: { arrayFormat: 'repeat' } }, '/p?a=1&a=2'],
	[{ qsStringifyOptions: { arrayFormat: 'brackets' } }, '/p?a%5B%5D=1&a%5B%5D=2'],
	[{ qsStringifyOptions: { arrayFormat: 'indices' } }, '/p?a%5B0%5D=1&a%5B1%5D=2'],
])('writes a list with %j', (options, uri) => {
	expect(query({ a: [1, 2] }, options)).toBe(uri);
});

it('keeps the query of the URL in front of the other, and drops the fragment', () => {
	expect(query({ b: 2 }, { url: '/p?a=1#x' })).toBe('/p?a=1&b=2');
	expect(query({ b: 2 }, { url: '/p?#x' })).toBe('/p?b=2');
	expect(query({ b: 2 }, { url: '', uri: `${ORIGIN}/p?a=%5B` })).toBe('/p?a=%5B&b=2');
});

it.each(["/p?a='b'|^`{}", '/p/a"b<c>', '/p?\u0000', '/p;a=b;c?d;e', '/%zz', '/p?%', '/ü/😀?ü'])(
	'writes a URL so that no client has to write it differently: %j',
	(url) => {
		const target = resolveTarget({ url, qs: { a: "it's" } }, ORIGIN, ORIGIN);

		// An HTTP client parses the URL once more, and sends path and search of the result.
		const again = new URL(target.url);
		expect(again.pathname + again.search).toBe(target.uri);
		expect(again.href).toBe(target.url);
		expect(target.uri).toMatch(/^[\x21-\x7e]+$/);
	},
);
