// The page of the local cloud beside a real n8n: it shows what a workflow does while it does it, and
// what a person does there is what the workflow meets.
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import type { N8nClient, StoredCredential } from '../../n8n/client';
import { openCloudPage, requests, rowOf, type CloudPage } from './support/cloudPage';
import { describeInBrowser } from './support/formPage';
import { connect } from './support/runningN8n';
import { byId, oceanBaseCloud, serve } from './support/workflows';

const { instanceId, tenantId, addressId } = SEED.mainInstance;
const IN_TENANT = { instanceId: byId(instanceId), tenantId: byId(tenantId) };
const PASSWORD = 'Person#2026';
const CLOUD_ACCOUNT = '123456789012';

describeInBrowser('beside a workflow', () => {
	let client: N8nClient;
	let sandbox: Sandbox;
	let credential: StoredCredential;
	let window: CloudPage;

	beforeAll(async () => {
		client = await connect();
		sandbox = await startSandbox();
		credential = await client.createCredential(sandboxCredential(sandbox.url));
		window = await openCloudPage(sandbox);
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => {
		await window.close();
		await sandbox.close();
	});

	/** Starts a workflow of these two nodes, and says whether it has ended. */
	async function startOnboarding(userName: string) {
		const create = oceanBaseCloud('Create', credential, {
			...{ resource: 'tenantUser', operation: 'create', ...IN_TENANT, userName },
			...{ generatePassword: false, password: PASSWORD, options: { maxTries: 20 } },
		});
		const allow = oceanBaseCloud('Allow', credential, {
			...{ resource: 'privateLink', operation: 'addAllowlistUser', ...IN_TENANT },
			...{ userAccount: CLOUD_ACCOUNT, addressId: byId(addressId) },
		});
		const { post } = await serve(client, [create, allow]);
		let hasEnded = false;
		const answer = post({}).finally(() => {
			hasEnded = true;
		});
		return { answer, hasEnded: () => hasEnded };
	}

	test('it shows each step while the workflow runs', async () => {
		const { page } = window;
		await page.getByLabel('Delay of every response').selectOption('1 s');
		const run = await startOnboarding('jane_doe');

		await requests(page, 'In progress').first().waitFor();
		await requests(page, '401, digest challenge').first().waitFor();
		const account = rowOf(page, 'jane_doe');
		await account.waitFor();
		expect(await account.getAttribute('class')).toBe('lit');
		expect(await account.innerText()).toContain('ONLINE');
		await page.getByText('Account jane_doe is new').waitFor();
		// The list of accounts, the allowlist and its look afterwards are still to come.
		expect(run.hasEnded()).toBe(false);

		const link = page.getByRole('listitem').filter({ hasText: `allowlist ${CLOUD_ACCOUNT}` });
		await link.first().waitFor();
		expect((await run.answer).status).toBe(200);
		const created = requests(page, 'CreateTenantUser');
		expect(await created.innerText()).toMatch(/200/);
		expect(await created.innerText()).toContain(SEED.accessKey.id);
		expect(await created.innerText()).toContain('"password":"******"');
		expect(await page.content()).not.toContain(PASSWORD);
		const signals = sandbox.journal.filter(({ status }) => status === 401);
		expect(await requests(page, 'digest challenge').count()).toBe(signals.length);
		await expect(requests(page, /failed|no-such/).count()).resolves.toBe(0);
	});

	test('a fault that is switched on there holds the workflow up until it is switched off', async () => {
		const { page } = window;
		const form = page.getByRole('form', { name: 'Switch a fault on' });
		await form.getByLabel('Fault').selectOption('503 Service Unavailable');
		await form.getByLabel('On', { exact: true }).selectOption('CreateTenantUser');
		await form.getByRole('button', { name: 'Switch on' }).click();
		const off = page.getByRole('button', { name: 'Switch off 503 Service Unavailable' });
		await off.waitFor();

		const run = await startOnboarding('kim');
		await requests(page, '503, 503 (fault: 503)').nth(1).waitFor();
		expect(run.hasEnded()).toBe(false);
		expect(await rowOf(page, 'kim').count()).toBe(0);
		await off.click();
		expect((await run.answer).status).toBe(200);
		await rowOf(page, 'kim').waitFor();
		await off.waitFor({ state: 'hidden' });
	});

	test('the workflow meets what somebody else did there', async () => {
		const { page } = window;
		const { userName } = SEED.mainInstance;
		await page.getByRole('button', { name: `Lock ${userName}` }).click();
		await page.getByRole('button', { name: `Roles of ${userName}` }).click();
		await page.getByRole('button', { name: 'Revoke DML on testdb' }).click();
		await page.getByLabel('Role', { exact: true }).selectOption('ReadOnly');
		await page.getByLabel('Database', { exact: true }).first().selectOption('orders');
		await page.getByRole('button', { name: 'Grant', exact: true }).click();
		await page.getByRole('button', { name: 'Revoke ReadOnly on orders' }).waitFor();
		await page.getByRole('button', { name: 'Close' }).click();

		const { post } = await serve(client, [
			oceanBaseCloud('Get', credential, {
				...{ resource: 'tenantUser', operation: 'get', ...IN_TENANT, userName },
			}),
		]);
		const { items } = await post({});
		expect(items).toMatchObject([
			{ userName, userStatus: 'LOCKED', roles: [{ database: 'orders', role: 'ReadOnly' }] },
		]);
	});

	test('nothing there was forbidden or failed', () => {
		expect(window.complaints).toEqual([]);
	});
});
