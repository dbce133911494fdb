// Whom a request may be signed for: the credential's own origin and nobody else, whatever is tried.
import { ForeignOriginError, resolveTarget } from '../../../../credentials/signing/target';

const ORIGIN = 'https://api-cloud.oceanbase.com';

const resolve = (url: string, more: { uri?: string; baseURL?: string } = {}) =>
	resolveTarget({ url, ...more }, ORIGIN, ORIGIN);

describe('is signed, and sent to the origin of the credential:', () => {
	it.each([
		['https://api-cloud.oceanbase.com/api/v2', '/api/v2'],
		['HTTPS://API-Cloud.OceanBase.COM/API/v2', '/API/v2'],
		['https://api-cloud.oceanbase.com:443/', '/'],
		['https://api-cloud.oceanbase.com', '/'],
		['/api/v2', '/api/v2'],
		['api/v2', '/api/v2'],
		['', '/'],
		['?a=b', '/?a=b'],
		['/a/../b/./c', '/b/c'],
		['/a%2e%2e/b', '/a%2e%2e/b'],
		['/a b/é?c d=é#fragment', '/a%20b/%C3%A9?c%20d=%C3%A9'],
		['https://api-cloud.oceanbase.com/#@evil.example/', '/'],
		['https://api-cloud.oceanbase.com/?x=https://evil.example', '/?x=https://evil.example'],
		// None of these is an absolute URL to a client that would follow it: they end as a path here.
		['\\\\evil.example/x', '///evil.example/x'],
		['/\\evil.example/x', '//evil.example/x'],
		['https:evil.example/x', '/https:evil.example/x'],
		['https:/evil.example/x', '/https:/evil.example/x'],
		['https:\\\\evil.example/x', '/https://evil.example/x'],
		[' https://evil.example/x', '/%20https://evil.example/x'],
		['javascript:alert(1)', '/javascript:alert(1)'],
		['@evil.example/x', '/@evil.example/x'],
		['.evil.example/x', '/.evil.example/x'],
		[':8443/x', '/:8443/x'],
	])('%j', (url, uri) => {
		expect(resolve(url)).toEqual({ url: ORIGIN + uri, uri });
	});
});

describe('is refused:', () => {
	it.each([
		'https://evil.example/api/v2',
		'http://api-cloud.oceanbase.com/api/v2',
		'https://api-cloud.oceanbase.com:8443/',
		'https://api-cloud.oceanbase.com./',
		'https://api-cloud.oceanbase.com.evil.example/',
		'https://evil.example/api-cloud.oceanbase.com',
		'https://api-cloud-cn.oceanbase.com/',
		'https://oceanbase.com/',
		'https://user@api-cloud.oceanbase.com/',
		'https://user:password@api-cloud.oceanbase.com/',
		'https://:password@api-cloud.oceanbase.com/',
		'https://api-cloud.oceanbase.com@evil.example/',
		'https://api-cloud.oceanbase.com:443@evil.example/',
		'https://evil.example\\@api-cloud.oceanbase.com/',
		'https://evil.example#@api-cloud.oceanbase.com/',
		'https://evil.example?@api-cloud.oceanbase.com/',
		'https://api-cloud.oceanbase.com\n.evil.example/',
		'https://api-cloud.oceanbase.com\t@evil.example/',
		'https://api-cloud.oceanbаse.com/', // with a Cyrillic а
		'//evil.example/x',
		'//api-cloud.oceanbase.com/x',
		'ftp://api-cloud.oceanbase.com/',
		'file:///etc/passwd',
		'https://',
		'https://[::1',
	])('%j', (url) => {
		expect(() => resolve(url)).toThrow(ForeignOriginError);
		expect(() => resolve('', { uri: url })).toThrow(ForeignOriginError);
		expect(() => resolve('', { baseURL: url })).toThrow(ForeignOriginError);
		expect(() => resolve('/path', { baseURL: url })).toThrow(ForeignOriginError);
	});
});

it('takes the url, as n8n does, where a request has both url and uri', () => {
	const own = `${ORIGIN}/own`;

	expect(resolve(own, { uri: 'https://evil.example/' }).url).toBe(own);
	expect(() => resolve('https://evil.example/', { uri: own })).toThrow(ForeignOriginError);
});

it('tells which origin it signs for, and nothing of the URL that was refused', () => {
	expect(() => resolve('https://evil.example/?token=t')).toThrow(
		new ForeignOriginError(
			"This credential signs requests to https://api-cloud.oceanbase.com only. Use the URL of the API there, or change the credential's Site",
		),
	);
});

it('puts a relative URL below the path of a gateway', () => {
	const gateway = (url: string, baseURL?: string) =>
		resolveTarget(
			{ url, ...(baseURL !== undefined && { baseURL }) },
			'https://gw.example',
			'https://gw.example/ob',
		).url;

	expect(gateway('/api/v2')).toBe('https://gw.example/ob/api/v2');
	expect(gateway('')).toBe('https://gw.example/ob');
	expect(gateway('api/v2', 'https://gw.example/other/')).toBe('https://gw.example/other/api/v2');
});
