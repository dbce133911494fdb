// Who gets a signature: the server of the credential, and nobody that it or an item points to.
import type { INodeType } from 'n8n-workflow';

import { allowlistParameters, credentialFor } from '../harness/localCloud';
import { runNode, type NodeRun } from '../harness/runNode';
import { legacyNode, modernNode } from './support/otherNode';
import {
	CHALLENGE,
	startPlainServer,
	SUCCESS,
	type Arrived,
	type PlainAnswer,
	type PlainServer,
} from '../harness/plainServer';

/** The server of the credential. */
let own: PlainServer;
/** The one that is after the signature. */
let evil: PlainServer;
/** What a signed request gets. */
let toSigned: PlainAnswer;

beforeAll(async () => {
	evil = await startPlainServer();
	own = await startPlainServer(({ authorization }) => (authorization ? toSigned : CHALLENGE));
});
beforeEach(() => {
	toSigned = SUCCESS;
	own.arrived.length = 0;
	evil.arrived.length = 0;
});
afterAll(async () => {
	await own.close();
	await evil.close();
});

const runOwnNode = async (): Promise<NodeRun> =>
	await runNode({ credential: credentialFor(own), parameters: allowlistParameters() });

const runOther = async (nodeType: INodeType): Promise<NodeRun> =>
	await runNode({ credential: credentialFor(own), parameters: {}, nodeType });

const signed = (): Arrived[] => own.arrived.filter(({ authorization }) => authorization);

describe('a redirect is not followed with a signature, nor without one:', () => {
	const redirects = [301, 302, 303, 307, 308].flatMap((status) =>
		['elsewhere', 'here'].map((where) => [status, where] as const),
	);
	const options = { followRedirect: true, followAllRedirects: true, maxRedirects: 5 };
	const ways: Array<[string, () => Promise<NodeRun>]> = [
		['this node', runOwnNode],
		[
			'requestWithAuthentication',
			async () => await runOther(legacyNode(() => ({ uri: `${own.url}/x`, ...options }))),
		],
		[
			'httpRequestWithAuthentication',
			async () => await runOther(modernNode(() => ({ url: `${own.url}/x`, ...options }))),
		],
	];

	describe.each(ways)('%s', (_way, run) => {
		it.each(redirects)('HTTP %d to a place %s', async (status, where) => {
			const location = `${where === 'here' ? own.url : evil.url}/stolen`;
			toSigned = { status, headers: { Location: location } };
			const { error } = await run();

			expect(error).toBeDefined();
			expect(evil.arrived).toEqual([]);
			expect(signed()).not.toEqual([]);
			expect(own.arrived.filter(({ target }) => target.includes('stolen'))).toEqual([]);
		});
	});

	it('also when asking for a challenge', async () => {
		const redirecting = await startPlainServer(() => ({
			status: 307,
			headers: { Location: `${evil.url}/stolen` },
		}));
		const { error } = await runNode({
			credential: credentialFor(redirecting),
			parameters: allowlistParameters(),
		});
		await redirecting.close();

		expect(error?.message).toContain('answered with HTTP 307 instead of asking');
		expect(redirecting.arrived).toHaveLength(1);
		expect(evil.arrived).toEqual([]);
	});
});

describe('a request to another origin is refused before it is sent:', () => {
	const tricks: Array<[string, () => string]> = [
		['another port', () => `${evil.url}/x`],
		['another name of the same machine', () => `http://localhost:${own.port}/x`],
		['a trailing dot', () => `http://localhost.:${own.port}/x`],
		['another scheme', () => `https://127.0.0.1:${own.port}/x`],
		['a user name', () => `http://user@127.0.0.1:${own.port}/x`],
		['the own host as user name', () => `http://127.0.0.1:${own.port}@127.0.0.1:${evil.port}/x`],
		['a back slash', () => `http://127.0.0.1:${evil.port}\\@127.0.0.1:${own.port}/x`],
		['no scheme', () => `//127.0.0.1:${evil.port}/x`],
	];

	it.each(tricks)('%s', async (_trick, url) => {
		for (const node of [
			legacyNode(() => ({ uri: url(), json: true })),
			legacyNode(() => ({ uri: '/x', baseURL: url() })),
			modernNode(() => ({ url: url(), json: true })),
			modernNode(() => ({ url: '/x', baseURL: url() })),
		]) {
			const { error, credentials } = await runOther(node);

			expect(error?.message).toContain(`This credential signs requests to ${own.url} only`);
			expect(credentials.updates).toBe(0);
		}
		expect(evil.arrived).toEqual([]);
		expect(signed()).toEqual([]);
	});
});

it('what looks like another place, but is a path of the own server, goes to the own server', async () => {
	const urls = ['/\\evil.example', '\\\\evil.example', `${own.url}//evil.example`, 'x:y'];
	for (const url of urls) {
		expect((await runOther(legacyNode(() => ({ uri: url })))).error).toBeUndefined();
		expect((await runOther(modernNode(() => ({ url })))).error).toBeUndefined();
	}

	expect(signed()).toHaveLength(2 * urls.length);
	for (const { target, authorization } of signed()) expect(authorization).toContain(`"${target}"`);
});

it('headers that name another host change neither the target nor the signature', async () => {
	const headers = {
		'X-Forwarded-Host': `127.0.0.1:${evil.port}`,
		'X-Forwarded-Proto': 'https',
		'X-Forwarded-Uri': '/stolen',
		'X-Original-URL': '/stolen',
		Forwarded: `host=127.0.0.1:${evil.port}`,
		Host: `127.0.0.1:${evil.port}`,
	};
	await runOther(legacyNode(() => ({ uri: `${own.url}/x`, headers })));
	await runOther(modernNode(() => ({ url: `${own.url}/x`, headers })));

	expect(evil.arrived).toEqual([]);
	expect(signed().map(({ target }) => target)).toEqual(['/x', '/x']);
	for (const { authorization } of signed()) expect(authorization).toContain('uri="/x"');
});

it('a project ID of an item cannot bring a header of its own', async () => {
	const { error } = await runNode({
		credential: credentialFor(own),
		parameters: allowlistParameters({
			options: { maxTries: 1, projectId: 'p1\r\nX-Evil: 1\r\nAuthorization: Basic eDp5' },
		}),
	});

	expect(error?.message).toMatch(/Project ID in Options contains characters/);
	expect(own.arrived).toEqual([]);
});

it('a server that asks for Basic only gets neither Basic nor anything signed', async () => {
	const basic = await startPlainServer(() => ({
		status: 401,
		headers: { 'WWW-Authenticate': 'Basic realm="r"' },
	}));
	const credential = credentialFor(basic);
	const runs = [
		await runNode({ credential, parameters: allowlistParameters() }),
		await runNode({ credential, parameters: {}, nodeType: legacyNode(() => ({ uri: '/x' })) }),
		await runNode({ credential, parameters: {}, nodeType: modernNode(() => ({ url: '/x' })) }),
	];
	await basic.close();

	for (const { error } of runs) expect(error?.message).toContain('does not support: Basic');
	expect(basic.arrived.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
});
