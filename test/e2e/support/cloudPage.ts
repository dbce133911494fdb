// The page of a local cloud in a real browser.
import type { Locator, Page } from 'playwright-core';
import { openWindow, type Editor, type WindowOptions } from '../../../n8n/editor/browser';
import type { Sandbox } from '../../../sandbox';

export interface CloudPage extends Editor {
	/** What the browser complained of: errors of scripts, and what the policy forbids. */
	readonly complaints: string[];
}

/** Resolves when the page shows what is there. The caller closes it. */
export async function openCloudPage(
	{ url }: Sandbox,
	options: WindowOptions = {},
): Promise<CloudPage> {
	const window = await openWindow({ width: 1300, height: 900, ...options });
	const complaints: string[] = [];
	window.page.on('pageerror', ({ message }) => complaints.push(message));
	window.page.on('console', (said) => {
		if (said.type() === 'error') complaints.push(said.text());
	});
	await window.page.goto(`${url}/`);
	await window.page.getByText('Live', { exact: true }).waitFor();
	await window.page.getByRole('heading', { name: /^Tenant / }).waitFor();
	return { ...window, complaints };
}

/** The row of an account, or of a request. */
export function rowOf(page: Page, name: string | RegExp): Locator {
	return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}

/** Rows of the journal, the newest first. */
export function requests(page: Page, text: string | RegExp): Locator {
	return page.getByRole('table', { name: 'Requests' }).getByRole('row').filter({ hasText: text });
}
