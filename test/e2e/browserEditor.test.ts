// What a person sees of the node in the editor before anything is sent, and where it refuses.
import type { Page } from 'playwright-core';
import { openEditor, type Editor } from '../../n8n/editor/browser';
import {
	addNode,
	enter,
	openNewWorkflow,
	parametersText,
	pick,
	runStep,
	searchNodes,
	select,
	selectCredential,
} from '../../n8n/editor/node';
import { sandboxCredential } from '../../n8n/sandboxCredential';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { describeInBrowser } from './support/formPage';
import { connect, whereabouts } from './support/runningN8n';

const { url } = whereabouts();
const { userName, tenantId, instanceId } = SEED.mainInstance;
const CREDENTIAL_NAME = 'Local cloud of the editor test';

describeInBrowser('in the editor', () => {
	let sandbox: Sandbox;
	let editor: Editor;
	let page: Page;

	beforeAll(async () => {
		sandbox = await startSandbox();
		const client = await connect();
		await client.createCredential({ ...sandboxCredential(sandbox.url), name: CREDENTIAL_NAME });
		editor = await openEditor({ url });
		page = editor.page;
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => {
		await editor.close();
		await sandbox.close();
	});

	async function open(action: string): Promise<void> {
		await openNewWorkflow(page, url);
		await searchNodes(page, 'OceanBase');
		await addNode(page, action);
		await selectCredential(page, CREDENTIAL_NAME);
		await pick(page, 'instanceId', new RegExp(`production.*${instanceId}`));
		await pick(page, 'tenantId', new RegExp(`app.*${tenantId}`));
	}

	test('accounts come first among the actions, under one name', async () => {
		await openNewWorkflow(page, url);
		await searchNodes(page, 'OceanBase');
		const entries = page.getByTestId('node-creator-item-name');
		await entries.filter({ hasText: 'OceanBase Cloud' }).first().dispatchEvent('click');
		await entries.filter({ hasText: 'Create an account' }).waitFor();
		const shown = await entries.allInnerTexts();
		const actions = shown.filter((entry) => entry !== 'OceanBase Cloud');
		const accounts = actions.filter((action) => /\baccounts?\b/.test(action));

		expect(actions.slice(0, 3).every((action) => /\baccounts?\b/.test(action))).toBe(true);
		expect(accounts).toEqual(
			expect.arrayContaining([
				'Create an account',
				'Lock an account',
				'Set the roles of an account',
			]),
		);
		expect(actions.join()).not.toMatch(/tenant user/i);
	});

	test('Replace Roles says what is revoked, Add Roles does not', async () => {
		await open('Create an account');
		expect(await parametersText(page)).not.toContain(
			'roles on databases that are not listed above are revoked',
		);
		await select(page, 'ifExists', 'Replace Roles');
		await page.getByText('If the account exists, its roles on databases').waitFor();
		await select(page, 'ifExists', 'Add Roles');
		await page
			.getByText('If the account exists, its roles on databases')
			.waitFor({ state: 'hidden' });
	});

	test('Create puts out what was granted', async () => {
		await open('Create an account');
		await enter(page, 'userName', 'jane_doe');
		await runStep(page, 'jane_doe');
		const output = await page.getByTestId('output-panel').innerText();
		for (const key of ['userName', 'roles', 'created', 'granted', 'revoked', 'requestId']) {
			expect(output).toContain(key);
		}
	});

	test('Set Roles without a role is refused, and says how to revoke all', async () => {
		await open('Set the roles of an account');
		await page.getByText('Replaces all roles of the account').waitFor();
		await pick(page, 'userName', new RegExp(userName));
		await runStep(page, 'No role is given');
		expect(await page.getByTestId('output-panel').innerText()).toContain(
			'turn on Revoke All Roles',
		);
		expect(sandbox.cloud.user(instanceId, tenantId, userName)?.roles).toHaveLength(1);
	});

	test('a picker finds an id that its label shows, and says why it is empty', async () => {
		await open('Delete an IP allowlist group');
		const group = page.getByTestId('resource-locator-securityIpGroupName');
		await group.getByTestId('rlc-input').click();
		await page.getByText('only has groups that it inherits from its instance').waitFor();

		const instance = page.getByTestId('resource-locator-instanceId');
		await instance.getByTestId('rlc-input').click();
		await page.getByTestId('rlc-search').fill('uif0003');
		await page.getByTestId('rlc-item').filter({ hasText: 'hangzhou' }).waitFor();
		await page.getByTestId('rlc-item').filter({ hasText: 'erp' }).waitFor({ state: 'hidden' });
		const found = await page.getByTestId('rlc-item').allInnerTexts();
		expect(found).toContainEqual(expect.stringContaining('Alibaba Cloud'));
	});

	test('Fetch Test Event shows an account that nobody has', async () => {
		await page.goto(`${url}/workflow/new`);
		await page.getByTestId('canvas-add-button').click();
		await page.getByTestId('node-creator-search-bar').fill('OceanBase');
		const entries = page.getByTestId('node-creator-item-name');
		await entries.filter({ hasText: 'OceanBase Cloud' }).first().dispatchEvent('click');
		await entries.filter({ hasText: 'On account created' }).first().dispatchEvent('click');
		await page.getByTestId('node-parameters').waitFor();
		await selectCredential(page, CREDENTIAL_NAME);
		await pick(page, 'instanceId', new RegExp(`production.*${instanceId}`));
		await pick(page, 'tenantId', new RegExp(`app.*${tenantId}`));
		await runStep(page, 'example_account');
		const output = await page.getByTestId('output-panel').innerText();

		expect(output).toContain('detectedAt');
		expect(output).toContain('test');
		expect(output).not.toContain(userName);
	});
});
