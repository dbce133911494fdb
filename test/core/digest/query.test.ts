// The query that is signed is the one that n8n's own client would have sent, had the credential left the
// request alone.
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { legacyNode, modernNode, otherNode, type LegacyOptions } from './support/otherNode';
import { CHALLENGE, startPlainServer, SUCCESS, type PlainServer } from '../harness/plainServer';

let server: PlainServer;

beforeAll(async () => {
	server = await startPlainServer(({ authorization, target }) =>
		authorization || target.startsWith('/p') ? SUCCESS : CHALLENGE,
	);
});
beforeEach(() => (server.arrived.length = 0));
afterAll(async () => await server.close());

const VALUES: IDataObject = {
	text: 'a b+c&d=e/f?g#h',
	'na me': 'é€😀日本',
	number: 1.5,
	yes: true,
	no: false,
	empty: '',
	nothing: null,
	left: undefined,
	marks: '!\'()*~-._;:@,$"\\<>^`{|}[]%',
	breaks: '\r\n\t\u0000',
};

const LISTS: IDataObject = {
	list: ['a', 'b c', 3],
	one: ['x'],
	none: [],
	deep: { er: { est: 1 } },
};

const URLS = ['/p', '/p?before=1', "/p/ü b/'x'?q=ü b'#fragment", '/p;a=b/c%2Fd?e=%5B%5D'];

/** Runs a request with and without the credential; returns both targets. */
async function compare(
	nodes: Parameters<typeof runNode>[0]['nodeType'][],
): Promise<{ signed: string; plain: string }> {
	for (const nodeType of nodes) {
		if (!nodeType) continue;
		const { error } = await runNode({
			credential: credentialFor(server),
			parameters: {},
			nodeType,
		});
		expect(error).toBeUndefined();
	}
	const targets = (isSigned: boolean) =>
		server.arrived
			.filter(
				({ target, authorization }) => target.startsWith('/p') && !!authorization === isSigned,
			)
			.map(({ target }) => target);
	const [signed = 'not sent'] = targets(true);
	const [plain = 'not sent'] = targets(false);
	return { signed, plain };
}

const modern = async (options: IHttpRequestOptions) =>
	await compare([
		otherNode(async (context) => (await context.helpers.httpRequest({ ...options })) as unknown),
		modernNode(() => ({ ...options })),
	]);

const legacy = async (options: LegacyOptions) =>
	await compare([
		otherNode(async (context) => (await context.helpers.request({ ...options })) as unknown),
		legacyNode(() => ({ ...options })),
	]);

it.each(URLS)('for values of every kind, behind %s', async (path) => {
	const url = server.url + path;
	for (const { signed, plain } of [
		await modern({ url, qs: VALUES }),
		(server.arrived.splice(0), await legacy({ uri: url, qs: VALUES })),
	]) {
		expect(signed).toBe(plain);
		expect(signed).toMatch(/^\/p.*na%20me=/);
	}
});

it.each([undefined, 'indices', 'brackets', 'repeat', 'comma'] as const)(
	'for lists, with arrayFormat %s',
	async (arrayFormat) => {
		const { signed, plain } = await modern({
			url: `${server.url}/p`,
			qs: LISTS,
			...(arrayFormat && { arrayFormat }),
		});

		expect(signed).toBe(plain);
		expect(signed).toContain('list');
	},
);

it.each<Partial<LegacyOptions>>([
	{},
	{ useQuerystring: true },
	{ useQuerystring: false },
	{ qsStringifyOptions: { arrayFormat: 'repeat' } },
	{ qsStringifyOptions: { arrayFormat: 'brackets' } },
	{ qsStringifyOptions: { arrayFormat: 'indices' } },
	{ useQuerystring: true, qsStringifyOptions: { arrayFormat: 'brackets' } },
	{ useQuerystring: false, qsStringifyOptions: { arrayFormat: 'repeat' } },
])('for lists, the legacy way, with %j', async (options) => {
	const { signed, plain } = await legacy({ uri: `${server.url}/p`, qs: LISTS, ...options });

	expect(signed).toBe(plain);
	expect(signed).toContain('list');
});
