// Every workflow in examples/ works in a real n8n, imported as it is, with nothing but a credential
// selected. A new example needs an entry here.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { N8nClient } from '../n8n/client';
import { readExample } from '../n8n/examples';
import { CHECKOUT } from '../n8n/paths';
import { sandboxCredential } from '../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../sandbox';
import { connect } from './support/runningN8n';

const { instanceId, tenantId, addressId } = SEED.mainInstance;

let client: N8nClient;
let sandbox: Sandbox;

beforeAll(async () => {
	client = await connect();
	sandbox = await startSandbox();
});

beforeEach(() => sandbox.reset());

afterAll(async () => await sandbox.close());

const TESTED = ['onboard-from-webhook.json'];

test('each example has its tests', async () => {
	expect(await readdir(path.join(CHECKOUT, 'examples'))).toEqual(TESTED);
});

describe('onboard-from-webhook.json', () => {
	const REQUEST = {
		instanceId,
		tenantId,
		userName: 'jane_doe',
		password: 'Example#2026',
		database: 'testdb',
		role: 'DML',
		userAccount: '123456789012',
		addressId,
	};

	beforeAll(async () => {
		const credential = await client.createCredential(sandboxCredential(sandbox.url));
		const example = await readExample('onboard-from-webhook.json', credential);
		await client.publish(await client.createWorkflow(example));
	});

	async function onboard(changes: Partial<Record<keyof typeof REQUEST, string>> = {}) {
		const response = await fetch(`${client.url}/webhook/onboard`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...REQUEST, ...changes }),
		});
		return { status: response.status, body: (await response.json()) as unknown };
	}

	test('onboards an account', async () => {
		const { status, body } = await onboard();
		expect(status).toBe(200);
		expect(body).toMatchObject({
			userName: 'jane_doe',
			userStatus: 'ONLINE',
			roles: expect.arrayContaining([expect.objectContaining({ database: 'testdb', role: 'DML' })]),
			userAccount: REQUEST.userAccount,
			addressId,
		});
		expect(JSON.stringify(body)).not.toContain(REQUEST.password);
		expect(sandbox.cloud.user(instanceId, tenantId, 'jane_doe')).toBeDefined();
		expect(sandbox.cloud.allowlist(instanceId, tenantId, addressId)).toContain(REQUEST.userAccount);
	});

	test.each([
		['an account that there is', { userName: SEED.mainInstance.userName }, /pay_test/],
		['a reserved name', { userName: 'root' }, /reserved/],
		['a weak password', { password: 'weak' }, /password/i],
		['a role that there is not', { role: 'Owner' }, /Owner|role/i],
		['an address that there is not', { addressId: 'rs-none' }, /allowlist/],
	])('answers %s with what is wrong', async (_what, changes, message) => {
		const { status, body } = await onboard(changes);
		expect(status).toBe(422);
		expect(body).toMatchObject({ error: expect.stringMatching(message) });
		expect(body).toHaveProperty('requestId');
	});

	test('saves no execution', async () => {
		await onboard({ userName: 'not_saved' });
		const texts = (await client.listExecutions()).map(
			async ({ id }) => await client.getExecution(id),
		);
		expect(JSON.stringify(await Promise.all(texts))).not.toContain('not_saved');
	});
});
