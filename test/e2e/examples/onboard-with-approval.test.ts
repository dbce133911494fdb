// An onboarding that waits until somebody decides on it.
import { setTimeout as sleep } from 'node:timers/promises';
import { openEditor, type Editor } from '../../../n8n/editor/browser';
import { chosenVersion, N8N_2 } from '../../../n8n/versions';
import { SEED } from '../../../sandbox';
import { submitForm } from '../support/forms';
import { serveExample, storedExecutions, type ServedExample } from '../support/servedExample';

const { instanceId, tenantId } = SEED.mainInstance;

const POLL_MS = 50;

/** n8n's page asks for the execution's status one second after the answer. */
const STAYS_MS = 3_000;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('onboard-with-approval.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

/** Sends a request, returns the address of the approver's form. */
async function ask(userName: string, role = 'DML'): Promise<string> {
	const request = { instanceId, tenantId, userName, database: 'testdb', role, reason: 'reports' };
	const response = await fetch(`${example.client.url}/webhook/onboard-with-approval`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(request),
	});
	expect(response.status).toBe(202);
	await untilWaiting();
	return ((await response.json()) as { approvalUrl: string }).approvalUrl;
}

/** n8n never answers a form of an execution that still runs: a person is not that fast, a test is. */
async function untilWaiting(): Promise<void> {
	const { client, workflow } = example;
	for (;;) {
		const own = (await client.listExecutions()).filter((each) => each.workflowId === workflow.id);
		if (own.length > 0 && own.every(({ status }) => status === 'waiting')) return;
		await sleep(POLL_MS);
	}
}

const account = (userName: string) => example.sandbox.cloud.user(instanceId, tenantId, userName);

test('creates nothing before the approval, and the account with a new password after it', async () => {
	const form = await ask('jane_doe');
	const page = await (await fetch(form)).text();
	expect(page).toContain('jane_doe asks for DML on testdb');
	expect(account('jane_doe')).toBeUndefined();

	const { text } = await submitForm(form, ['Approve']);
	const password = /Its password is <code>([^<]+)</.exec(text)?.[1] ?? '';
	const { cloud } = example.sandbox;
	expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	expect(account('jane_doe')?.roles).toEqual([
		expect.objectContaining({ database: 'testdb', role: 'DML' }),
	]);
	expect(await storedExecutions(example)).not.toContain(password);
});

test('creates nothing after a refusal', async () => {
	const { text } = await submitForm(await ask('jane_doe'), ['Refuse']);
	expect(text).toContain('<b>jane_doe</b> was not created');
	expect(example.sandbox.journal).toEqual([]);
});

test('shows the approver what went wrong', async () => {
	const { text } = await submitForm(await ask('jane_doe', 'Owner'), ['Approve']);
	expect(text).toMatch(/not a role/);
	expect(account('jane_doe')).toBeUndefined();
});

test('writes what the service or the request says as text, never as a page', async () => {
	const { text } = await submitForm(await ask('<img src=x onerror=1>'), ['Refuse']);
	expect(text).not.toContain('<img');
	expect(text).toContain('&#60;img');
});

// n8n 1.x has another page.
const describeInBrowser = chosenVersion() === N8N_2 ? describe : describe.skip;

describeInBrowser('in a browser', () => {
	let editor: Editor;

	beforeAll(async () => {
		editor = await openEditor({ url: example.client.url });
	});

	afterAll(async () => await editor.close());

	/** Decides on n8n's page, and reads it after n8n has asked how the execution ended. */
	async function decide(url: string, decision: string): Promise<string> {
		const { page } = editor;
		await page.goto(url);
		await page.locator('select').selectOption({ label: decision });
		await page.locator('button[type=submit], #submit-btn').first().click();
		await sleep(STAYS_MS);
		return await page.locator('body').innerText();
	}

	test('the password stays on the page, and belongs to the account', async () => {
		const text = await decide(await ask('jane_doe'), 'Approve');
		const password = /Its password is (\S+)/.exec(text)?.[1] ?? '';
		const { cloud } = example.sandbox;
		expect(cloud.hasPassword(instanceId, tenantId, 'jane_doe', password)).toBe(true);
	});

	test('a refusal stays on the page', async () => {
		const text = await decide(await ask('jane_doe'), 'Refuse');
		expect(text).toContain('jane_doe was not created');
	});

	test('an error stays on the page, with what to do', async () => {
		const text = await decide(await ask('jane_doe', 'Owner'), 'Approve');
		expect(text).toContain('Use one of other, DDL, DML, ReadOnly, ReadWrite');
	});
});
