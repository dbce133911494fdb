// An account is locked, and deleted later unless somebody objects.
import { setTimeout as sleep } from 'node:timers/promises';
import { SEED } from '../../../sandbox';
import { describeInBrowser, fillInPage, openBrowser } from '../support/formPage';
import { submitForm } from '../support/forms';
import { byId, oceanBaseCloud, serve } from '../support/workflows';
import { serveExample, type ServedExample } from '../support/servedExample';

const { instanceId, tenantId, userName } = SEED.mainInstance;
const SECONDS_PER_DAY = 86_400;
const POLL_MS = 50;

let example: ServedExample;

beforeAll(async () => {
	example = await serveExample('offboard.json');
});

beforeEach(() => example.sandbox.reset());

afterAll(async () => await example.sandbox.close());

async function fillIn(name: string, seconds: number) {
	const days = String(seconds / SECONDS_PER_DAY);
	const values = [instanceId, tenantId, name, days];
	return await submitForm(`${example.client.url}/form/offboard`, values);
}

const account = () => example.sandbox.cloud.user(instanceId, tenantId, userName);

/** Waits until no execution of the example runs. */
async function untilDone(): Promise<void> {
	const { client, workflow } = example;
	const isDone = (status: string) => ['success', 'error', 'crashed'].includes(status);
	for (;;) {
		const own = (await client.listExecutions()).filter((each) => each.workflowId === workflow.id);
		if (own.every(({ status }) => isDone(status))) return;
		await sleep(POLL_MS);
	}
}

test('locks the account, ends its connections, and deletes it after the wait', async () => {
	example.sandbox.edit({ do: 'openSession', userName });
	const { text } = await fillIn(userName, 3);
	expect(text).toContain('The account pay_test is locked. Open connections ended: 1');
	expect(account()?.userStatus).toBe('LOCKED');
	expect(example.sandbox.cloud.sessions(instanceId, tenantId)).toEqual([]);
	await untilDone();
	expect(account()).toBeUndefined();
});

test('keeps an account that was unlocked meanwhile', async () => {
	const unlocking = await serve(example.client, [
		oceanBaseCloud('Unlock', example.credential, {
			resource: 'tenantUser',
			operation: 'unlock',
			instanceId: byId(instanceId),
			tenantId: byId(tenantId),
			userName,
		}),
	]);
	await fillIn(userName, 3);
	expect(account()?.userStatus).toBe('LOCKED');
	expect((await unlocking.post({})).status).toBe(200);
	await untilDone();
	expect(account()?.userStatus).toBe('ONLINE');
	expect(example.sandbox.journal.map(({ outcome }) => outcome)).not.toContain('DeleteTenantUsers');
});

test('shows what is wrong, and goes no further', async () => {
	const { text } = await fillIn('nobody', 0);
	expect(text).toContain('nobody');
	await untilDone();
	expect(example.sandbox.journal.map(({ outcome }) => outcome)).not.toContain('DeleteTenantUsers');
});

test('lets nobody in who has no login', async () => {
	expect((await fetch(`${example.client.url}/form/offboard`)).status).toBe(401);
	expect(example.sandbox.journal).toEqual([]);
});

describeInBrowser('in a browser', () => {
	test('what was done, and what went wrong, stays on the page', async () => {
		const browser = await openBrowser(example.client.url);
		const lock = async (name: string) =>
			await fillInPage(browser, `${example.client.url}/form/offboard`, {
				'Instance ID': instanceId,
				'Tenant ID': tenantId,
				'User name': name,
				'Delete after how many days?': '30',
			});
		try {
			expect(await lock(userName)).toContain('The account pay_test is locked');
			expect(account()?.userStatus).toBe('LOCKED');
			expect(await lock('nobody')).toContain('Could not lock the account "nobody"');
		} finally {
			await browser.close();
		}
	});
});
