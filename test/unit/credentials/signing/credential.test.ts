// The fields of the credential: what is accepted, and what is refused before anything is sent.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import {
	CredentialError,
	poolKeyOf,
	readCredential,
} from '../../../../credentials/signing/credential';

const GOOD = {
	site: 'custom',
	baseUrl: 'https://gw.example',
	accessKeyId: 'id',
	accessKeySecret: 'secret',
	projectId: 'p1',
	minimumAlgorithm: 'any',
};

const read = (replaced: ICredentialDataDecryptedObject = {}) =>
	readCredential({ ...GOOD, ...replaced });

function refusal(replaced: ICredentialDataDecryptedObject): string {
	try {
		read(replaced);
	} catch (error) {
		expect(error).toBeInstanceOf(CredentialError);
		return error instanceof Error ? error.message : '';
	}
	throw new Error('The credential was accepted');
}

it.each([
	['international', 'https://api-cloud.oceanbase.com'],
	['china', 'https://api-cloud-cn.oceanbase.com'],
])('site %s is %s, whatever the base URL says', (site, origin) => {
	expect(read({ site, baseUrl: 'https://evil.example' })).toMatchObject({
		origin,
		baseUrl: origin,
	});
});

it('a credential without a site is one of the international site', () => {
	const { site, ...withoutSite } = GOOD;

	expect(site).toBe('custom');
	expect(readCredential(withoutSite).origin).toBe('https://api-cloud.oceanbase.com');
});

it.each([
	['https://gw.example', 'https://gw.example', 'https://gw.example'],
	[' HTTPS://GW.Example:443// ', 'https://gw.example', 'https://gw.example'],
	['https://gw.example:8443/ob/', 'https://gw.example:8443/ob', 'https://gw.example:8443'],
	['https://gw.example?', 'https://gw.example', 'https://gw.example'],
])('accepts the base URL %j', (baseUrl, base, origin) => {
	expect(read({ baseUrl })).toMatchObject({ baseUrl: base, origin });
});

describe('plain http is accepted for this machine:', () => {
	it.each([
		['http://127.0.0.1', 'http://127.0.0.1'],
		['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080'],
		['http://127.255.255.254', 'http://127.255.255.254'],
		['http://localhost:1', 'http://localhost:1'],
		['http://LOCALHOST', 'http://localhost'],
		['http://[::1]:8080', 'http://[::1]:8080'],
		['http://[0:0:0:0:0:0:0:1]', 'http://[::1]'],
		// Other ways to write 127.0.0.1, which every client understands the same.
		['http://127.1', 'http://127.0.0.1'],
		['http://127.0.0.1.', 'http://127.0.0.1'],
		['http://2130706433', 'http://127.0.0.1'],
		['http://0x7f.0.0.1', 'http://127.0.0.1'],
		['http://0177.0.0.1', 'http://127.0.0.1'],
	])('%s', (baseUrl, origin) => {
		expect(read({ baseUrl }).origin).toBe(origin);
	});
});

describe('plain http is refused for any other:', () => {
	it.each([
		'http://gw.example',
		'http://127.0.0.1.evil.example',
		'http://localhost.evil.example',
		'http://localhost.',
		'http://evil-localhost',
		'http://xlocalhost',
		'http://0.0.0.0',
		'http://128.0.0.1',
		'http://127.0.0.1evil.example',
		'http://[::2]',
		'http://[::]',
		'http://[::ffff:127.0.0.1]',
		'http://[fe80::1]',
		'http://10.0.0.1',
		'http://2130706434.evil.example',
		'http://3232235777', // 192.168.1.1
		'http://①②⑦.evil.example',
	])('%s', (baseUrl) => {
		expect(refusal({ baseUrl })).toContain('must start with https://');
	});
});

describe('a base URL is refused:', () => {
	it.each([
		['', 'Base URL is empty'],
		['   ', 'Base URL is empty'],
		['gw.example', 'not a URL'],
		['//gw.example', 'not a URL'],
		['https://', 'not a URL'],
		['https://user@gw.example', 'must not contain a user name or a query'],
		['https://user:password@gw.example', 'must not contain a user name or a query'],
		['http://127.0.0.1@evil.example', 'must not contain a user name or a query'],
		['https://gw.example/?a=b', 'must not contain a user name or a query'],
		['https://gw.example/#a', 'must not contain a user name or a query'],
		['https://gw.example/api/v2', 'must not end with /api/v2'],
		['https://gw.example/ob/api/v2/', 'must not end with /api/v2'],
		['ftp://gw.example', 'must start with https://'],
		['file:///etc/passwd', 'must start with https://'],
		['javascript:alert(1)', 'must start with https://'],
	])('%j', (baseUrl, words) => {
		expect(refusal({ baseUrl })).toContain(words);
	});
});

it.each(['accessKeyId', 'accessKeySecret', 'projectId'])('an empty %s is named', (name) => {
	const label = { accessKeyId: 'AccessKey ID', accessKeySecret: 'AccessKey Secret' }[name];
	for (const value of ['', ' \t', '\n', false]) {
		expect(refusal({ [name]: value })).toContain(`${label ?? 'Project ID'} is empty`);
	}
});

it.each(['p1\r\nX-Evil: 1', 'p 1', 'p\u00e9', 'p\u0000'])(
	'a project ID that no header can carry is refused: %j',
	(projectId) => {
		expect(refusal({ projectId })).toContain('Project ID contains characters');
	},
);

it.each(['any', 'SHA-256', 'SHA-512-256'])(
	'the minimum algorithm may be %s',
	(minimumAlgorithm) => {
		expect(read({ minimumAlgorithm }).minimumAlgorithm).toBe(minimumAlgorithm);
	},
);

it('an unknown minimum algorithm is refused: it must not let every algorithm pass', () => {
	for (const minimumAlgorithm of ['sha-256', 'SHA-3', 'MD5', 0]) {
		expect(refusal({ minimumAlgorithm })).toContain('Minimum Digest Algorithm is unknown');
	}
	expect(read({ minimumAlgorithm: '' }).minimumAlgorithm).toBe('any');
});

it('no refusal repeats the secret or what a URL held', () => {
	const secret = 'do-not-show-this';
	for (const replaced of [
		{ accessKeyId: '' },
		{ projectId: '\n' },
		{ minimumAlgorithm: 'x' },
		{ baseUrl: `https://user:${secret}@gw.example` },
		{ baseUrl: `not a url ${secret}` },
	]) {
		expect(refusal({ accessKeySecret: secret, ...replaced })).not.toContain(secret);
	}
});

describe('the key of the nonce pool', () => {
	it('is the same for the same credential', () => {
		expect(poolKeyOf(read({ baseUrl: ' https://GW.example:443/ ' }))).toBe(poolKeyOf(read()));
	});

	it.each<ICredentialDataDecryptedObject>([
		{ baseUrl: 'https://other.example' },
		{ baseUrl: 'https://gw.example:8443' },
		{ baseUrl: 'https://gw.example/another/realm' },
		{ accessKeyId: 'id2' },
		{ accessKeySecret: 'secret2' },
		{ minimumAlgorithm: 'SHA-256' },
		{ accessKeyId: 'id","secret' },
	])('is another with %j', (replaced) => {
		expect(poolKeyOf(read(replaced))).not.toBe(poolKeyOf(read()));
	});

	it('shows neither the secret nor the user, and is another in another process', () => {
		const key = poolKeyOf(read());
		let inAnotherProcess = '';
		jest.isolateModules(() => {
			const again = jest.requireActual<typeof import('../../../../credentials/signing/credential')>(
				'../../../../credentials/signing/credential',
			);
			inAnotherProcess = again.poolKeyOf(again.readCredential(GOOD));
		});

		expect(key).toMatch(/^[\w+/=]{44}$/);
		expect(inAnotherProcess).toMatch(/^[\w+/=]{44}$/);
		expect(inAnotherProcess).not.toBe(key);
	});
});

it('takes white space off around each value: a vault or a file ends it with a line break', () => {
	const spaced = { accessKeyId: ' id\n', accessKeySecret: 'se cret\r\n', projectId: '\tp1 ' };

	expect(read(spaced)).toMatchObject({
		accessKeyId: 'id',
		accessKeySecret: 'se cret',
		projectId: 'p1',
	});
});

it('takes a number for the text that it is', () => {
	expect(read({ accessKeySecret: 123456, projectId: 42 })).toMatchObject({
		accessKeySecret: '123456',
		projectId: '42',
	});
});

it('refuses a number that is not exact', () => {
	expect(refusal({ projectId: 2 ** 60 })).toMatch(/Project ID is a number.+as text/);
});
