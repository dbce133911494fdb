// No secret in anything that n8n stores, outside of the encrypted credential.
//
// What n8n itself stores: an execution's data holds the items that went from node to node, and n8n
// writes those of the trigger into its database when the execution starts, before any setting about
// saving counts. A password that comes in by a webhook is therefore in the database, whatever a node
// does. So here the password is put together by an expression of the node's own parameter: n8n does
// not store what parameters come out as, and whatever is found, our node or credential has put there.
import { createHash } from 'node:crypto';
import type { N8nClient, StoredCredential } from '../../n8n/client';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type FaultName, type JournalEntry, type Sandbox } from '../../sandbox';
import { connect, whereabouts } from './support/runningN8n';
import { everythingStored, placesOf, type Stored } from './support/storedByN8n';
import { byId, httpRequest, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId, userName: takenName } = SEED.mainInstance;
const PASSWORD_PARTS = ['Nee', 'dle#', 'Pass', '20', '26'];
const PASSWORD = PASSWORD_PARTS.join('');
const PASSWORD_EXPRESSION = `={{ ${JSON.stringify(PASSWORD_PARTS)}.join('') }}`;
const WRONG_SECRET = 'a-wrong-secret-with-a-needle';
const MARKER = 'stored_by_n8n_itself';
const FAULTS: FaultName[] = ['500-before', '500-after', 'html-502', 'cut-before', 'success-false'];

let client: N8nClient;
let sandbox: Sandbox;
let stored: Stored[];

beforeAll(async () => {
	client = await connect();
	sandbox = await startSandbox();
	const right = await client.createCredential(sandboxCredential(sandbox.url));
	await client.testCredential(right);
	await succeedAndFail(right);
	await failWithWrongSecret();
	stored = await everythingStored(client, whereabouts().userFolder);
});

afterAll(async () => await sandbox.close());

/** Executions that end well and in all the ways in which a call can go wrong, all of them saved. */
async function succeedAndFail(credential: StoredCredential): Promise<void> {
	await createUser(credential, 'leak_probe', MARKER);
	await createUser(credential, takenName);
	await createUser(credential, 'root');
	for (const fault of FAULTS) {
		sandbox.faults.load({ rules: [{ fault, match: { operation: 'CreateTenantUser' } }] });
		await createUser(credential, `leak_probe_${fault.replace('-', '_')}`);
	}
	sandbox.faults.clear();
	for (const path of ['/api/v2/instances', '/api/v2/instances/no-such-instance']) {
		const get = httpRequest('Get', credential, { url: sandbox.url + path });
		await (await serve(client, [get])).post({});
	}
}

async function failWithWrongSecret(): Promise<void> {
	const { data, ...rest } = sandboxCredential(sandbox.url);
	const wrong = { ...rest, data: { ...data, accessKeySecret: WRONG_SECRET } };
	const credential = await client.createCredential(wrong);
	await client.testCredential(credential);
	await createUser(credential, 'leak_probe_wrong');
}

async function createUser(credential: StoredCredential, userName: string, marker = '') {
	const create = oceanBaseCloud('Create', credential, {
		resource: 'tenantUser',
		operation: 'create',
		instanceId: byId(instanceId),
		tenantId: byId(tenantId),
		userName,
		generatePassword: false,
		password: PASSWORD_EXPRESSION,
		options: { maxTries: 1 },
	});
	await (await serve(client, [create])).post({ marker });
}

/** The requests that came with an Authorization header. */
function signedRequests(): Array<JournalEntry & Required<Pick<JournalEntry, 'authorization'>>> {
	return sandbox.journal.flatMap((entry) =>
		entry.authorization ? [{ ...entry, authorization: entry.authorization }] : [],
	);
}

test('the executions did what they should, and the search finds what n8n stores itself', () => {
	expect(sandbox.cloud.hasPassword(instanceId, tenantId, 'leak_probe', PASSWORD)).toBe(true);
	expect(sandbox.journal.filter(({ fault }) => fault).map(({ fault }) => fault)).toEqual(FAULTS);
	const places = placesOf(MARKER, stored).join();
	expect(places).toContain('database.sqlite');
	expect(places).toContain('execution');
});

test("no account's password is stored", () => {
	expect(placesOf(PASSWORD, stored)).toEqual([]);
});

test.each([
	['right', SEED.accessKey.secret],
	['wrong', WRONG_SECRET],
])('no %s AccessKey secret is stored, in clear or encoded', (_which, secret) => {
	const basic = Buffer.from(`${SEED.accessKey.id}:${secret}`).toString('base64').slice(0, -4);
	for (const form of [secret, Buffer.from(secret).toString('base64').slice(0, -4), basic]) {
		expect(placesOf(form, stored)).toEqual([]);
	}
});

test('no Authorization header is stored, nor what one could be computed from', () => {
	const signed = signedRequests();
	expect(signed.length).toBeGreaterThan(5);
	for (const { authorization } of signed) {
		const { realm, cnonce, algorithm } = authorization;
		const hash = createHash(algorithm.startsWith('SHA-256') ? 'sha256' : 'md5');
		hash.update(`${SEED.accessKey.id}:${realm}:${SEED.accessKey.secret}`);
		for (const needle of [cnonce, hash.digest('hex')]) {
			expect(placesOf(needle, stored)).toEqual([]);
		}
	}
});

test('the API gives no secret of a stored credential', async () => {
	const credential = await client.createCredential(sandboxCredential(sandbox.url));
	expect(await client.readCredential(credential.id)).not.toContain(SEED.accessKey.secret);
});
