// A person at n8n's editor, in a real browser: from the credential to the output of a step.
import type { Page } from 'playwright-core';
import { openEditor, type Editor } from '../../n8n/editor/browser';
import { fillCredential, openNewCredential, saveAndTest } from '../../n8n/editor/credential';
import {
	addField,
	addNode,
	enter,
	offeredFields,
	openNewWorkflow,
	pick,
	runStep,
	searchNodes,
	selectCredential,
} from '../../n8n/editor/node';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { describeInBrowser } from './support/formPage';
import { whereabouts } from './support/runningN8n';

const { url } = whereabouts();
const { userName, tenantId, instanceId } = SEED.mainInstance;

/** As n8n proposes it. */
const CREDENTIAL_NAME = 'OceanBase Cloud account';

describeInBrowser('in the editor', () => {
	let sandbox: Sandbox;
	let editor: Editor;
	let page: Page;

	beforeAll(async () => {
		sandbox = await startSandbox();
		editor = await openEditor({ url });
		page = editor.page;
	});

	afterAll(async () => {
		await editor.close();
		await sandbox.close();
	});

	function fields(accessKeySecret: string) {
		const { projectId, accessKey } = SEED;
		return { baseUrl: sandbox.url, accessKeyId: accessKey.id, accessKeySecret, projectId };
	}

	test('the credential says that a bad key is bad and a good key is good', async () => {
		await openNewCredential(page, url);
		await fillCredential(page, fields('wrong-secret'));
		const bad = await saveAndTest(page);
		expect(bad).toContain('OceanBase Cloud refused the AccessKey: check AccessKey ID');

		await fillCredential(page, fields(SEED.accessKey.secret));
		const good = await saveAndTest(page);
		expect(good).toContain('Connection tested successfully');
	});

	async function openGetMany(): Promise<void> {
		await openNewWorkflow(page, url);
		await searchNodes(page, 'OceanBase');
		await addNode(page, 'Get many accounts');
		await selectCredential(page, CREDENTIAL_NAME);
		await pick(page, 'instanceId', new RegExp(`production.*${instanceId}`));
		await pick(page, 'tenantId', new RegExp(`app.*${tenantId}`));
	}

	test('the node is found, filled from lists and run', async () => {
		await openGetMany();
		await runStep(page, userName);
		expect(await page.getByTestId('output-panel').innerText()).toContain('5 items');
		expect(sandbox.journal.at(-1)).toMatchObject({
			outcome: 'DescribeTenantUsers',
			path: `/api/v2/instances/${instanceId}/tenants/${tenantId}/tenantUsers`,
		});
	});

	test('a field that is added to a collection is kept and sent', async () => {
		await openGetMany();
		expect(await offeredFields(page, 'Add filter')).toEqual([
			'Database',
			'Role',
			'Search',
			'Status',
			'User Type',
		]);
		expect(await offeredFields(page, 'Add option')).not.toContain('Simplify');
		await addField(page, 'Add filter', 'Search');
		await enter(page, 'searchKey', 'report');
		await runStep(page, 'report user');
		expect(sandbox.journal.at(-1)?.query).toMatchObject({ searchKey: 'report' });
	});

	test.each([
		['light', 'oceanBaseCloud.svg'],
		['dark', 'oceanBaseCloud.dark.svg'],
	] as const)('the %s theme shows the node with its icon', async (theme, file) => {
		const other = await openEditor({ url, theme });
		try {
			await openNewWorkflow(other.page, url);
			await searchNodes(other.page, 'OceanBase');
			const panel = other.page.getByTestId('node-creator');
			const icon = panel.locator(`img[src$="/${file}"]`).first();
			await icon.waitFor();
			// A picture that did not load has no width of its own.
			const width = await icon.evaluate((image) => Reflect.get(image, 'naturalWidth') as number);
			expect(width).toBeGreaterThan(0);
		} finally {
			await other.close();
		}
	});
});
