// The credential dialog, used as a person uses it.
import type { Page } from 'playwright-core';

export interface CredentialFields {
	baseUrl: string;
	accessKeyId: string;
	accessKeySecret: string;
	projectId: string;
}

/** Opens the dialog for a new credential of ours. */
export async function openNewCredential(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/home/credentials`);
	await page.getByRole('button', { name: 'Create credential' }).click();
	const search = page.getByTestId('new-credential-type-select').locator('input');
	await search.fill('OceanBase');
	await page.getByTestId('new-credential-type-select-option').first().click();
	await page.getByTestId('new-credential-type-button').click();
}

/** Fills in the dialog, for a server of our own. */
export async function fillCredential(page: Page, fields: CredentialFields): Promise<void> {
	const site = page.getByTestId('parameter-input-site');
	if (!(await site.textContent())?.includes('Custom')) {
		await site.click();
		await page.getByRole('option', { name: /Custom/ }).click();
	}
	for (const [name, value] of Object.entries(fields)) {
		await page
			.getByTestId(`parameter-input-${name}`)
			.locator('input')
			.fill(value as string);
	}
}

/** Saves the credential, which tests it, and returns what the dialog then says, with its details. */
export async function saveAndTest(page: Page): Promise<string> {
	const tested = page.waitForResponse((response) => response.url().endsWith('/credentials/test'));
	await page.getByTestId('credential-save-button').click();
	const { data } = (await (await tested).json()) as { data: { status: string } };
	const verdict = data.status === 'OK' ? 'Connection tested successfully' : 'Couldn’t connect';
	await page.getByText(verdict).waitFor();
	const details = page.getByText('More details');
	if (await details.isVisible()) await details.click();
	return await page.getByTestId('node-credentials-config-container').innerText();
}
