// The Test button of the credential, pressed in a real n8n.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CredentialTest, N8nClient } from '../../n8n/client';
import { freePort, LOOPBACK } from '../../programs/ports';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { chosenVersion, N8N_1 } from '../../n8n/versions';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { connect } from './support/runningN8n';

let client: N8nClient;
let sandbox: Sandbox;
let webSite: Server;

beforeAll(async () => {
	client = await connect();
	sandbox = await startSandbox();
	webSite = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html').end('<html>Welcome</html>');
	});
	await new Promise<void>((resolve) => webSite.listen(0, LOOPBACK, resolve));
});

afterAll(async () => {
	await sandbox.close();
	webSite.close();
});

/** Presses the button for the sandbox's credential with these fields changed. */
async function press(changes: Record<string, string>): Promise<CredentialTest> {
	const credential = sandboxCredential(sandbox.url);
	const data = { ...credential.data, ...changes };
	return await client.testCredential(await client.createCredential({ ...credential, data }));
}

test('a good key passes', async () => {
	expect((await press({})).status).toBe('OK');
});

test('a secret with quotes, backslashes, colons and non-ASCII passes', async () => {
	const { id, secret } = SEED.secondAccessKey;
	expect((await press({ accessKeyId: id, accessKeySecret: secret })).status).toBe('OK');
});

test('a slash at the end of the Base URL does no harm', async () => {
	expect((await press({ baseUrl: `${sandbox.url}/` })).status).toBe('OK');
});

/** What is wrong, the fields that make it so, and what the message must say. */
const MISTAKES: Array<
	[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]
> = [
	[
		'a wrong secret',
		() => ({ accessKeySecret: 'wrong-secret' }),
		/refused the AccessKey.*AccessKey Secret/,
	],
	['an unknown key', () => ({ accessKeyId: 'OBNOSUCHKEY' }), /refused the AccessKey.*AccessKey ID/],
	[
		'a disabled key',
		() => ({
			accessKeyId: SEED.disabledAccessKey.id,
			accessKeySecret: SEED.disabledAccessKey.secret,
		}),
		/refused the AccessKey.*enabled/,
	],
	['a wrong project', () => ({ projectId: 'p-no-such-project' }), /AccessKey is valid.*Project ID/],
	[
		'an address where nothing listens',
		async () => ({ baseUrl: `http://${LOOPBACK}:${await freePort()}` }),
		/127\.0\.0\.1:\d+ refused the connection/,
	],
	[
		'a web site that is not OceanBase Cloud',
		() => ({ baseUrl: `http://${LOOPBACK}:${(webSite.address() as AddressInfo).port}` }),
		/does not seem to be the OceanBase Cloud API/,
	],
	['a path too much', () => ({ baseUrl: `${sandbox.url}/console` }), /not found.*Base URL/],
	['plain http to elsewhere', () => ({ baseUrl: 'http://example.com' }), /must start with https/],
	['a Base URL that is none', () => ({ baseUrl: 'oceanbase' }), /Base URL is not a URL/],
];

// n8n 1.x loses the HTTP status on the way to a credential's own messages, of whichever credential, and
// has only these sentences.
const SENTENCES_OF_1 = /^(Authorization failed|Forbidden|The resource you are requesting)/;

test.each(MISTAKES)('%s fails with a message that says so', async (_what, changes, message) => {
	const result = await press(await changes());
	expect(result.status).toBe('Error');
	const isOfN8n1 = chosenVersion() === N8N_1 && SENTENCES_OF_1.test(result.message);
	if (!isOfN8n1) expect(result.message).toMatch(message);
	expect(result.message).not.toContain(SEED.accessKey.secret);
});
