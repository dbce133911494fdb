// Pictures of the credential and of the node, filled in and used.
import type { Page } from 'playwright-core';
import { fillCredential, openNewCredential, saveAndTest } from '../../n8n/editor/credential';
import {
	addNode,
	openNewWorkflow,
	pick,
	runStep,
	searchNodes,
	selectCredential,
} from '../../n8n/editor/node';
import { SEED } from '../../sandbox';
import type { Playground } from '../start/playground';

const TOAST = '.el-notification';

/** The credential after a test that it passed. */
export async function takeCredential(page: Page, { sandbox, instance }: Playground, file: string) {
	const { projectId, accessKey } = SEED;
	await openNewCredential(page, instance.n8n.url);
	await fillCredential(page, {
		baseUrl: sandbox.url,
		accessKeyId: accessKey.id,
		accessKeySecret: accessKey.secret,
		projectId,
	});
	await saveAndTest(page);
	await page.locator(TOAST).waitFor({ state: 'hidden' });
	await page.screenshot({ path: file });
}

/** The node with its parameters, and the output of a run. */
export async function takeNode(page: Page, { instance, credential }: Playground, file: string) {
	await openNewWorkflow(page, instance.n8n.url);
	await searchNodes(page, 'OceanBase');
	await addNode(page, 'Get many accounts');
	await selectCredential(page, credential.name);
	await pick(page, 'instanceId', new RegExp(SEED.mainInstance.instanceId));
	await pick(page, 'tenantId', new RegExp(SEED.mainInstance.tenantId));
	await runStep(page, SEED.mainInstance.userName);
	await page.getByTestId('output-panel').getByTestId('radio-button-json').click();
	await page.locator(TOAST).waitFor({ state: 'hidden' });
	await page.mouse.move(0, 0);
	await page.screenshot({ path: file });
}
