// Every button of the local cloud's page does what it says.
import type { Page } from 'playwright-core';
import { DIALECTS, SEED, startSandbox, type Sandbox } from '../../sandbox';
import { getChallenge, sign } from '../unit/sandbox/support/digestClient';
import { send } from '../unit/sandbox/support/http';
import { openCloudPage, requests, rowOf, type CloudPage } from './support/cloudPage';
import { describeInBrowser } from './support/formPage';

const { instanceId, tenantId, userName } = SEED.mainInstance;

describeInBrowser('the page of the local cloud', () => {
	let sandbox: Sandbox;
	let window: CloudPage;
	let page: Page;

	beforeAll(async () => {
		sandbox = await startSandbox();
		window = await openCloudPage(sandbox);
		page = window.page;
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => {
		await window.close();
		await sandbox.close();
	});

	const press = async (name: string) =>
		await page.getByRole('button', { name, exact: true }).click();
	const account = () => sandbox.cloud.user(instanceId, tenantId, userName);

	async function until(isSo: () => boolean): Promise<void> {
		const end = Date.now() + 10_000;
		while (!isSo() && Date.now() < end) await page.waitForTimeout(20);
		expect(isSo()).toBe(true);
	}

	test('Lock and Unlock', async () => {
		await press(`Lock ${userName}`);
		await page.getByRole('button', { name: `Unlock ${userName}`, exact: true }).waitFor();
		expect(account()?.userStatus).toBe('LOCKED');
		const status = rowOf(page, userName).getByRole('cell', { name: 'LOCKED' });
		expect(await status.getAttribute('class')).toContain('lit');
		await press(`Unlock ${userName}`);
		await page.getByRole('button', { name: `Lock ${userName}`, exact: true }).waitFor();
		expect(account()?.userStatus).toBe('ONLINE');
	});

	test('what is lit goes out by itself', async () => {
		await press(`Lock ${userName}`);
		const lit = page.locator('#accounts .lit');
		await lit.waitFor();
		await lit.waitFor({ state: 'detached', timeout: 10_000 });
		expect(await lit.count()).toBe(0);
	});

	test('a session is opened with the right name and password, and with no other', async () => {
		const dialog = page.getByRole('dialog', { name: 'Open a session' });
		await press(`Log in as ${userName}`);
		expect(await dialog.getByLabel('User name').inputValue()).toBe(userName);
		await dialog.getByLabel('Password').fill('wrong');
		await dialog.getByRole('button', { name: 'Open session' }).click();
		await dialog.getByText('The password is wrong.').waitFor();
		await dialog.getByLabel('User name').fill('nobody');
		await dialog.getByRole('button', { name: 'Open session' }).click();
		await dialog.getByText('There is no account nobody.').waitFor();
		expect(sandbox.cloud.sessions(instanceId, tenantId)).toEqual([]);

		await dialog.getByLabel('User name').fill(userName);
		await dialog.getByLabel('Password').fill(SEED.userPassword);
		await dialog.getByLabel('Database').selectOption('testdb');
		await dialog.getByRole('button', { name: 'Open session' }).click();
		await dialog.waitFor({ state: 'hidden' });
		await page.getByText(`${userName} on testdb from`).waitFor();
		expect(sandbox.cloud.sessions(instanceId, tenantId)).toMatchObject([
			{ user: userName, database: 'testdb' },
		]);
		await press('Open a session…');
		expect(await dialog.getByLabel('Password').inputValue()).toBe('');
		await dialog.getByRole('button', { name: 'Close' }).click();
	});

	test('roles are granted and revoked', async () => {
		await press(`Roles of ${userName}`);
		const dialog = page.getByRole('dialog', { name: `Roles of ${userName}` });
		await dialog.getByLabel('Database').selectOption('analytics');
		await dialog.getByLabel('Role', { exact: true }).selectOption('DDL');
		await dialog.getByRole('button', { name: 'Grant' }).click();
		await dialog.getByRole('button', { name: 'Revoke DML on testdb' }).click();
		await until(() => account()?.roles.length === 1 && account()?.roles[0]?.role === 'DDL');
		await dialog.getByRole('button', { name: 'Close' }).click();
		await rowOf(page, userName).getByText('DDL on analytics').waitFor();
	});

	test('faults are switched on and off, and the service is slowed down', async () => {
		await page.getByLabel('How often').selectOption('3 times');
		await page.getByLabel('Fault', { exact: true }).selectOption('Carried out twice');
		await press('Switch on');
		await page.getByText('Carried out twice on every call, struck 0 times, 3 left').waitFor();
		expect(sandbox.faults.rules()).toMatchObject([{ rule: { fault: 'duplicate', times: 3 } }]);
		await press('Switch off Carried out twice on every call');
		await until(() => sandbox.faults.rules().length === 0);
		await page.getByLabel('Delay of every response').selectOption('3 s');
		await until(() => sandbox.faults.delayMs === 3_000);
		await page.getByLabel('Delay of every response').selectOption('none');
		await until(() => sandbox.faults.delayMs === 0);
	});

	test('dialects are switched on and off, and settings beside them stay', async () => {
		sandbox.setDialect({ lag: { reads: 1 } });
		await page.getByText('Dialects', { exact: true }).click();
		await page.getByRole('switch', { name: 'terraform' }).click();
		await until(() => sandbox.dialect.lists.total === 'topLevel');
		await page.getByRole('switch', { name: 'cappedPages' }).click();
		await until(() => sandbox.dialect.lists.cap === 20);
		await page.getByText('Dialects: terraform, cappedPages').waitFor();
		expect(sandbox.dialect.requests).toEqual(DIALECTS.terraform.requests);
		expect(sandbox.dialect.lag.reads).toBe(1);
		await page.getByRole('switch', { name: 'cappedPages' }).click();
		await page.getByRole('switch', { name: 'terraform' }).click();
		await until(() => sandbox.dialect.requests.usersKey === 'either');
		expect(sandbox.dialect.lag.reads).toBe(1);
		await page.getByText('Dialects', { exact: true }).click();
	});

	test('nonces are forgotten', async () => {
		const target = '/api/v2/instances';
		const challenge = await getChallenge(sandbox);
		const answered = page.waitForResponse(/nonces\/invalidate/);
		await press('Forget nonces');
		await answered;
		const headers = { Authorization: sign(challenge, { uri: target }) };
		const { status, headers: said } = await send(sandbox, { target, headers });
		expect(status).toBe(401);
		expect(said['www-authenticate']).toContain('stale=true');
		// A nonce that is no good any more is no error either.
		await requests(page, '401, digest challenge').nth(1).waitFor();
	});

	test('Reset brings everything back', async () => {
		sandbox.edit({ do: 'createAccount', userName: 'jane_doe' }, { do: 'lock', userName });
		sandbox.faults.load({ rules: [{ fault: '503' }], delayMs: 100 });
		await fetch(`${sandbox.url}/api/v2/instances`);
		await rowOf(page, 'jane_doe').waitFor();
		await press('Reset everything');
		await rowOf(page, 'jane_doe').waitFor({ state: 'detached' });
		expect(account()?.userStatus).toBe('ONLINE');
		expect(sandbox.faults).toMatchObject({ delayMs: 0 });
		await page.locator('#requests-pages').getByText('none').waitFor();
	});

	test.each([
		['Base URL', () => sandbox.url],
		['AccessKey ID', () => SEED.accessKey.id],
		['AccessKey Secret', () => SEED.accessKey.secret],
		['Project ID', () => SEED.projectId],
	])('%s is copied', async (label, value) => {
		expect(await page.getByRole('textbox', { name: label }).inputValue()).toBe(value());
		await press(`Copy ${label}`);
		await page.getByText(`${label} copied`).waitFor();
		expect(await page.evaluate('navigator.clipboard.readText()')).toBe(value());
	});

	test('a tenant is chosen, and Back leads back', async () => {
		await page.getByRole('link', { name: /^batch/ }).click();
		await page.getByRole('heading', { name: 'Tenant batch' }).waitFor();
		await page.locator('#accounts-pages').getByText('1–50 of 237').waitFor();
		await press('Next page of accounts');
		await rowOf(page, 'batch_user_051').waitFor();
		await page.getByLabel('Filter').first().fill('user_23');
		await page.locator('#accounts-pages').getByText('8 (of 237)').waitFor();
		await page.getByLabel('Filter').first().fill('');
		await page.goBack();
		await page.getByRole('heading', { name: 'Tenant app' }).waitFor();
		expect(await rowOf(page, userName).count()).toBe(1);
	});

	test('a request opens to show all of it', async () => {
		await fetch(`${sandbox.url}/api/v2/instances?requestId=r-1`, {
			method: 'POST',
			body: '{"a":1}',
		});
		const call = page.getByRole('button', { name: 'POST /api/v2/instances?requestId=r-1' });
		await call.click();
		expect(await call.getAttribute('aria-expanded')).toBe('true');
		await page.getByText('Request ID: r-1').waitFor();
		await page.getByLabel('Digest challenges').uncheck();
		await call.waitFor({ state: 'detached' });
		await page.getByLabel('Digest challenges').check();
	});

	test('it says when the cloud does not answer, and comes back with it', async () => {
		const own = await startSandbox();
		const { page: other, close } = await openCloudPage(own);
		try {
			await own.close();
			await other.getByText('The local cloud does not answer.').first().waitFor();
			await other.getByRole('button', { name: `Lock ${userName}` }).click();
			await other.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
			const again = await startSandbox({ port: own.port });
			again.edit({ do: 'createAccount', userName: 'jane_doe' });
			await rowOf(other, 'jane_doe').waitFor();
			expect(await other.getByText('Live', { exact: true }).count()).toBe(1);
			await again.close();
		} finally {
			await close();
		}
	});

	test('nothing there was forbidden or failed', () => {
		// A refused edit is a 400, of which the browser tells the console.
		expect(window.complaints.filter((each) => !each.includes('400 (Bad Request)'))).toEqual([]);
	});
});
