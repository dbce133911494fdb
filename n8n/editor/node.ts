// Our node in the editor: added from the panel, filled in and run, as a person does it.
import type { Locator, Page } from 'playwright-core';

/** Opens the search of the nodes panel with a text in it. The workflow needs a trigger before. */
export async function searchNodes(page: Page, text: string): Promise<void> {
	await page.getByTestId('node-creator-plus-button').click();
	await page.getByTestId('node-creator-search-bar').fill(text);
}

/** Starts a new workflow that is started by hand. */
export async function openNewWorkflow(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-add-button').click();
	await page.getByTestId('node-creator-search-bar').fill('Trigger manually');
	const entries = page.getByTestId('node-creator-item-name');
	await choose(entries.filter({ hasText: 'Trigger manually' }));
	await page.getByTestId('canvas-trigger-node').waitFor();
}

/** Takes the node out of the panel's search result, with one of its actions; its dialog opens. */
export async function addNode(page: Page, action: string): Promise<void> {
	const entries = page.getByTestId('node-creator-item-name');
	await choose(entries.filter({ hasText: 'OceanBase Cloud' }));
	await choose(entries.filter({ hasText: action }));
	await page.getByTestId('node-parameters').waitFor();
}

/** Selects a stored credential in the open node. */
export async function selectCredential(page: Page, name: string): Promise<void> {
	await page.getByTestId('node-credentials-select').click();
	await page
		.getByRole('option', { name, exact: true })
		.or(page.locator('li').filter({ hasText: name }))
		.first()
		.click();
}

/** Picks an entry of a list that comes from the service. */
export async function pick(page: Page, parameter: string, entry: RegExp): Promise<void> {
	await page.getByTestId(`resource-locator-${parameter}`).getByTestId('rlc-input').click();
	await page.getByTestId('rlc-item').filter({ hasText: entry }).first().click();
}

/** Adds a field to a collection of the open node, by the text of its button and the field's label. */
export async function addField(page: Page, button: string, label: string): Promise<void> {
	await page.getByPlaceholder(button).first().click();
	await offered(page).filter({ hasText: label }).first().click();
}

/** Returns the labels of the fields that a collection of the open node offers. */
export async function offeredFields(page: Page, button: string): Promise<string[]> {
	await page.getByPlaceholder(button).first().click();
	await offered(page).first().waitFor();
	const labels = await offered(page).allInnerTexts();
	await page.keyboard.press('Escape');
	return labels.map((label) => label.trim());
}

function offered(page: Page): Locator {
	return page.getByRole('option').filter({ visible: true });
}

/** Enters a text into a field of the open node. */
export async function enter(page: Page, parameter: string, text: string): Promise<void> {
	const field = page.getByTestId(`parameter-input-${parameter}`);
	await field.locator('input, textarea').first().fill(text);
}

/** Runs the open node, and waits until its output shows a text. */
export async function runStep(page: Page, output: string): Promise<void> {
	await page.getByTestId('node-execute-button').click();
	await page.getByTestId('output-panel').getByText(output).first().waitFor();
}

/** The panel slides in and draws its entries anew meanwhile: one at rest may never be there. */
async function choose(entries: Locator): Promise<void> {
	await entries.first().dispatchEvent('click');
}

/** Chooses an option of a field of the open node. */
export async function select(page: Page, parameter: string, option: string): Promise<void> {
	await page.getByTestId(`parameter-input-${parameter}`).first().click();
	await offered(page).filter({ hasText: option }).first().click();
}

/** Returns the text of the open node's parameters. */
export async function parametersText(page: Page): Promise<string> {
	return await page.getByTestId('node-parameters').innerText();
}
