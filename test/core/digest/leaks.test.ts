// The search for secrets finds what it has to find: otherwise its silence would mean nothing.
import { NodeApiError, type JsonObject } from 'n8n-workflow';

import { leaksIn, textOf } from './support/leaks';

const SECRETS = { secret: 's"e\\crét\u0000' };
const find = (value: unknown) => leaksIn(textOf(value), SECRETS);

const node = {
	id: 'n',
	name: 'n',
	type: 'n',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

it.each<[string, unknown]>([
	['a message', new Error(`x ${SECRETS.secret} y`)],
	['a cause of a cause', new Error('x', { cause: new Error('y', { cause: SECRETS.secret }) })],
	['an error that n8n wrapped', new NodeApiError(node, { message: SECRETS.secret } as JsonObject)],
	['a property that is not enumerable', Object.defineProperty({}, 'x', { value: SECRETS.secret })],
	['a symbol', { [Symbol('hidden')]: SECRETS.secret }],
	['the end of a long list', [...Array<string>(500).fill('x'), SECRETS.secret]],
	['JSON inside of JSON', { body: JSON.stringify({ password: SECRETS.secret }) }],
	['a map', new Map([['x', new Set([SECRETS.secret])]])],
	['base64', Buffer.from(SECRETS.secret).toString('base64')],
	['a URL', `?password=${encodeURIComponent(SECRETS.secret)}`],
	['a deep object', { a: { b: { c: { d: { e: { f: { g: SECRETS.secret } } } } } } }],
])('finds a secret in %s', (_where, value) => {
	expect(find(value)).toEqual(['secret']);
});

it.each<[string, unknown]>([
	['the headers of a request', { config: { headers: { Authorization: 'Digest realm="x"' } } }],
	['raw headers', { _header: 'GET / HTTP/1.1\r\nauthorization: Digest realm="x"\r\n' }],
	['a list of headers', ['Authorization', 'Digest realm="x"']],
	['a header alone', 'Digest username="u", realm="x"'],
	['a response alone', { text: `response="${'0'.repeat(32)}"` }],
])('finds a Digest header in %s', (_where, value) => {
	expect(find(value)).toEqual(['a Digest header']);
});

it('finds nothing where nothing is', () => {
	expect(find({ error: new Error('The server offered Digest'), authorization: 'none' })).toEqual(
		[],
	);
});
