// A form of n8n in a real browser, as a person fills it in.
import { setTimeout as sleep } from 'node:timers/promises';
import { FORM_LOGIN } from '../../../n8n/callers';
import { openEditor, type Editor } from '../../../n8n/editor/browser';
import { chosenVersion, N8N_2 } from '../../../n8n/versions';

const SEND = 'button[type=submit], #submit-btn';

/** n8n's page asks for the execution's status one second after the answer. */
const STAYS_MS = 3_000;

// n8n 1.x has other pages, and another editor: there, the steps were never written down.
export const describeInBrowser = chosenVersion() === N8N_2 ? describe : describe.skip;

/** Opens a browser that may see forms. The caller closes it. */
export async function openBrowser(url: string): Promise<Editor> {
	return await openEditor({ url, httpCredentials: FORM_LOGIN });
}

/**
 * Fills in a form by the labels of its fields, page by page, sends each, and returns what the last page shows
 * 3 seconds after the answer.
 */
export async function fillInPage(
	{ page }: Editor,
	url: string,
	...pages: ReadonlyArray<Readonly<Record<string, string>>>
): Promise<string> {
	await page.goto(url);
	for (const [index, values] of pages.entries()) {
		if (index > 0) await page.waitForURL(/form-waiting/);
		for (const [label, value] of Object.entries(values)) {
			const group = page.locator(`xpath=//label[contains(., "${label}")]/..`).first();
			await group.waitFor();
			const select = group.locator('select');
			if ((await select.count()) > 0) await select.selectOption({ label: value });
			else await group.locator('input, textarea').first().fill(value);
		}
		await page.locator(SEND).first().click();
	}
	await page.locator(SEND).first().waitFor({ state: 'hidden' });
	await sleep(STAYS_MS);
	return await page.locator('body').innerText();
}
