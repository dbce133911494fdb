// A program onboards an account by a webhook.
import { CALLER_HEADERS } from '../../../n8n/callers';
import { newKeyPair } from '../../../n8n/keyPair';
import { SEED } from '../../../sandbox';
import {
	rowsOf,
	serveExample,
	storedExecutions,
	type ServedExample,
} from '../support/servedExample';

const { instanceId, tenantId, addressId } = SEED.mainInstance;

const { publicKey, open } = newKeyPair();

const REQUEST = {
	requestedBy: 'jane@example.com',
	instanceId,
	tenantId,
	userName: 'jane_doe',
	publicKey,
	database: 'testdb',
	role: 'DML',
	userAccount: '123456789012',
	addressId,
};

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('onboard-from-webhook.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

async function onboard(changes: Partial<Record<keyof typeof REQUEST, string>> = {}) {
	const response = await fetch(`${example.client.url}/webhook/onboard`, {
		method: 'POST',
		headers: CALLER_HEADERS,
		body: JSON.stringify({ ...REQUEST, ...changes }),
	});
	return { status: response.status, body: (await response.json()) as unknown };
}

test('lets nobody in who does not say who it is', async () => {
	const response = await fetch(`${example.client.url}/webhook/onboard`, {
		method: 'POST',
		body: JSON.stringify(REQUEST),
	});
	expect(response.status).toBe(403);
	expect(example.sandbox.journal).toEqual([]);
});

test('onboards an account', async () => {
	const { status, body } = await onboard();
	expect(status).toBe(200);
	expect(body).toMatchObject({
		userName: 'jane_doe',
		userStatus: 'ONLINE',
		created: true,
		granted: [{ database: 'testdb', role: 'DML' }],
		revoked: [],
		userAccount: REQUEST.userAccount,
		addressId,
	});
	const { encryptedPassword, connections } = body as Record<string, unknown>;
	const password = open(encryptedPassword);
	expect(connections).toContainEqual(expect.objectContaining({ loginName: 'jane_doe' }));
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(JSON.stringify(body)).not.toContain(password);
	expect(await storedExecutions(example)).not.toContain(password);
	const rows = await rowsOf(example);
	const { requestIds } = body as { requestIds: string[] };
	expect(rows.at(-1)).toMatchObject({
		requestedBy: REQUEST.requestedBy,
		action: 'onboard',
		userName: 'jane_doe',
		outcome: 'done',
		detail: `Created, with DML on testdb. ${REQUEST.userAccount} is on the allowlist of ${addressId}.`,
		instanceId,
		tenantId,
		requestId: requestIds.join(', '),
	});
	expect(JSON.stringify(rows)).not.toContain(password);
	expect(cloud.user(instanceId, tenantId, 'jane_doe')).toBeDefined();
	expect(cloud.allowlist(instanceId, tenantId, addressId)).toContain(REQUEST.userAccount);
});

test.each([
	['a reserved name', { userName: 'root' }, /reserved/],
	['a key that is none', { publicKey: 'ssh-rsa AAAA' }, /public key/i],
	['a role that there is not', { role: 'Owner' }, /Owner|role/i],
	['an address that there is not', { addressId: 'rs-none' }, /allowlist/],
])('answers %s with what is wrong', async (_what, changes, message) => {
	const { status, body } = await onboard(changes);
	expect(status).toBe(422);
	expect(body).toMatchObject({ error: expect.stringMatching(message), hint: expect.any(String) });
	expect(body).toHaveProperty('requestId');
	expect((await rowsOf(example)).at(-1)).toMatchObject({
		outcome: 'failed',
		detail: expect.stringMatching(message),
	});
});

test('a typo leaves nothing behind, the corrected request goes through, and again', async () => {
	const { status } = await onboard({ userName: 'kim', database: 'tesdb' });
	expect(status).toBe(422);
	const { cloud } = example.sandbox;
	expect(cloud.user(instanceId, tenantId, 'kim')).toBeUndefined();

	expect(await onboard({ userName: 'kim' })).toMatchObject({
		status: 200,
		body: { created: true },
	});
	expect(await onboard({ userName: 'kim' })).toMatchObject({
		status: 200,
		body: { created: false, granted: [], revoked: [] },
	});
	expect(cloud.allowlist(instanceId, tenantId, addressId)).toEqual([REQUEST.userAccount]);
});

test('makes no second password for an account that exists', async () => {
	await onboard({ userName: 'kim' });
	const { body } = await onboard({ userName: 'kim' });
	expect(body).not.toHaveProperty('encryptedPassword');
});
