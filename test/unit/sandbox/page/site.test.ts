// The page as it is served, what is answered where there is nothing, and who is kept out.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { SEED } from '../../../../sandbox';
import { api } from '../support/api';
import { openStream } from '../support/events';
import { send } from '../support/http';
import { useSandbox } from '../support/sandbox';

const FOLDER = path.join(__dirname, '../../../../sandbox/page');
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const sandbox = useSandbox();
const get = async (target: string, headers: Record<string, string> = {}) =>
	await send(sandbox(), { target, headers });
const page = () => `${sandbox().url}/`;

describe('the page', () => {
	it('is what a browser gets at /, with a policy that forbids everything from elsewhere', async () => {
		const { status, headers, text } = await get('/', HTML);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'no-referrer',
			'cross-origin-resource-policy': 'same-origin',
		});
		expect(text).not.toMatch(/ style=| on\w+=|<script>|https?:/);
		expect(sandbox().journal).toEqual([]);
	});

	it('has every file that it asks for, and its scripts import nothing else', async () => {
		const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
		const texts = scripts.map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));
		const imported = texts.flatMap((text) => [
			...text.matchAll(/^\s*(?:im|ex)port .* from '(.*)'/gm),
		]);
		const html = (await get('/', HTML)).text;
		const asked = [...html.matchAll(/(?:src|href)="\/_sandbox\/page\/([^"]+)"/g)];
		const names = [...asked.map(([, name = '']) => name), ...imported.map(([, name = '']) => name)];
		expect(names.length).toBeGreaterThan(20);
		expect(names.filter((name) => !/^(\.\/)?\w+\.(js|css|svg)$/.test(name))).toEqual([]);
		for (const name of new Set(names.map((each) => each.replace('./', '')))) {
			expect((await get(`/_sandbox/page/${name}`)).status).toBe(200);
		}
		expect(texts.join()).not.toMatch(
			/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
		);
	});

	it.each([
		'tsconfig.json',
		'../server.ts',
		'..%2fserver.ts',
		'%2e%2e/server.ts',
		'',
		'nothing.js',
	])('has no file %s', async (name) => {
		expect((await get(`/_sandbox/page/${name}`)).status).toBe(404);
	});
});

describe('what is no call of the API', () => {
	it.each(['/', '/nothing', '/favicon.ico', '/v2/instances'])(
		'%s gets a 404 that says where the page is',
		async (target) => {
			const { status, headers, text } = await get(target, { accept: '*/*' });
			expect(status).toBe(404);
			expect(headers['www-authenticate']).toBeUndefined();
			expect(JSON.parse(text)).toMatchObject({
				success: false,
				errorMessage: expect.stringContaining(page()),
			});
		},
	);

	it('gets a page with a link in a browser, and nothing of the request is in it', async () => {
		const { status, text } = await get('/<script>alert(1)</script>', HTML);
		expect(status).toBe(404);
		expect(text).toContain(`<a href="${page()}">`);
		expect(text).not.toContain('script');
		expect(sandbox().journal).toHaveLength(1);
	});

	it('but below /api/ whoever asks is asked for a signature first', async () => {
		expect((await get('/api/v2/nothing')).status).toBe(401);
		const signed = await api(sandbox(), 'GET', '/api/v2/nothing');
		expect(signed).toMatchObject({ status: 404, errorCode: 'ApiNotFound' });
	});
});

describe('other websites', () => {
	const own = () => sandbox().url;
	const STRANGERS: ReadonlyArray<[string, () => Record<string, string>]> = [
		['another origin', () => ({ origin: 'https://evil.example' })],
		['another port', () => ({ origin: 'http://127.0.0.1:5678' })],
		['an origin that hides', () => ({ origin: 'null' })],
		['the same name with https', () => ({ origin: own().replace('http:', 'https:') })],
		['an image on another site', () => ({ 'sec-fetch-site': 'cross-site' })],
		['a page on another port', () => ({ 'sec-fetch-site': 'same-site' })],
		['a name that leads here', () => ({ host: 'evil.example', origin: 'http://evil.example' })],
		['a name that begins like ours', () => ({ host: '127.0.0.1.evil.example:80' })],
	];

	it.each(STRANGERS)('%s can neither read, nor change, nor watch', async (_, headers) => {
		for (const [method, what] of [
			['GET', 'state'],
			['GET', 'credential'],
			['POST', 'reset'],
			['GET', 'events'],
		] as const) {
			const request = { method, target: `/_sandbox/${what}`, headers: headers() };
			sandbox().edit({ do: 'lock', userName: SEED.mainInstance.userName });
			const { status, text } = await send(sandbox(), request);
			expect(status).toBe(403);
			expect(text).toMatch(/^\{"error":/);
		}
		const { instanceId, tenantId, userName } = SEED.mainInstance;
		expect(sandbox().cloud.user(instanceId, tenantId, userName)?.userStatus).toBe('LOCKED');
	});

	it('cannot put the page under a name of their own', async () => {
		expect((await get('/', { ...HTML, host: 'evil.example' })).status).toBe(403);
		// A link to it is no danger.
		expect((await get('/', { ...HTML, 'sec-fetch-site': 'cross-site' })).status).toBe(200);
	});

	it.each<[string, () => Record<string, string>]>([
		['a program', () => ({})],
		['the page', () => ({ origin: own(), 'sec-fetch-site': 'same-origin' })],
		['somebody who types the address', () => ({ 'sec-fetch-site': 'none' })],
		[
			'the page at localhost',
			() => {
				const host = `localhost:${sandbox().port}`;
				return { host, origin: `http://${host}` };
			},
		],
	])('are not %s', async (_, headers) => {
		const { status, headers: answered } = await get('/_sandbox/state', headers());
		expect(status).toBe(200);
		expect(answered['access-control-allow-origin']).toBeUndefined();
		expect(answered['cross-origin-resource-policy']).toBe('same-origin');
		const stream = await openStream(sandbox(), headers());
		expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
		stream.close();
	});
});
