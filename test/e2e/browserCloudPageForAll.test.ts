// The local cloud's page with hostile names, with 10,000 accounts, by keyboard, in any width and theme.
import type { Page } from 'playwright-core';
import { SEED, startSandbox, type Sandbox } from '../../sandbox';
import { openCloudPage, rowOf } from './support/cloudPage';
import { describeInBrowser } from './support/formPage';
import { lowContrasts, namelessControls } from './support/accessibility';

const { userName } = SEED.mainInstance;
const HOSTILE = '<img src=x onerror="document.title=1">';
const MANY = 10_000;
const FAST_MS = 1_000;

describeInBrowser('the page of the local cloud', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => sandbox.reset());

	afterAll(async () => await sandbox.close());

	test('shows a name that is markup as a text, wherever it stands', async () => {
		const account = { do: 'createAccount', userName: HOSTILE, description: HOSTILE } as const;
		sandbox.edit(account, { do: 'createDatabase', databaseName: HOSTILE });
		sandbox.edit({ do: 'grant', userName: HOSTILE, database: HOSTILE, role: 'DML' });
		const { page, close, complaints } = await openCloudPage(sandbox);
		try {
			sandbox.edit({ do: 'lock', userName: HOSTILE });
			sandbox.edit({ do: 'setIpGroup', securityIpGroupName: HOSTILE, securityIps: [HOSTILE] });
			sandbox.edit({ do: 'openSession', userName, database: HOSTILE });
			await fetch(`${sandbox.url}/api/v2/${HOSTILE}`, { method: 'POST', body: HOSTILE });
			await page.getByText(`IP group ${HOSTILE} is new`).waitFor();
			await page.getByRole('button', { name: `Roles of ${HOSTILE}`, exact: true }).click();
			await page.getByRole('button', { name: `Revoke DML on ${HOSTILE}` }).waitFor();
			await page.getByRole('button', { name: 'Close' }).click();
			await page.getByText(HOSTILE).first().waitFor();
			expect(await page.locator('img, script:not([src])').count()).toBe(0);
			expect(await page.title()).toBe('Local OceanBase Cloud');
			// The policy is the second line: it never had to step in, and would.
			expect(complaints).toEqual([]);
			const broken = page.evaluate(`document.body.innerHTML = '<img src=x>'`);
			await expect(broken).rejects.toThrow(/TrustedHTML/);
		} finally {
			await close();
		}
	});

	test(`answers a click at once with ${MANY} accounts`, async () => {
		for (let count = 0; count < MANY; count += 1) {
			sandbox.edit({ do: 'createAccount', userName: `account_${count}` });
		}
		const { page, close } = await openCloudPage(sandbox);
		try {
			await page.getByText(`1–50 of ${(MANY + 5).toLocaleString('en')}`).waitFor();
			await page.reload();
			await page.getByText('Live', { exact: true }).waitFor();
			await rowOf(page, 'account_0').waitFor();
			const measured = {
				lock: await timed(page, async () => {
					await page.getByRole('button', { name: 'Lock account_0', exact: true }).click();
					await page.getByRole('button', { name: 'Unlock account_0', exact: true }).waitFor();
				}),
				filter: await timed(page, async () => {
					await page.getByLabel('Filter').first().fill('account_9999');
					await page.locator('#accounts-pages').getByText('1 (of 10,005)').waitFor();
				}),
			};
			for (let count = 1; count < MANY; count += 1) {
				sandbox.edit({ do: 'lock', userName: `account_${count}` });
			}
			await page.getByRole('button', { name: 'Unlock account_9999', exact: true }).waitFor();
			const next = await timed(page, async () => {
				await page.getByLabel('Filter').first().fill('');
				await page.getByRole('button', { name: 'Next page of accounts' }).click();
				await rowOf(page, 'account_45').waitFor();
			});
			expect(Object.entries({ ...measured, next }).filter(([, ms]) => ms > FAST_MS)).toEqual([]);
			expect(await page.locator('#accounts tr').count()).toBe(50);
		} finally {
			await close();
		}
	});

	test('is used by keyboard alone, and keeps the focus when the page changes', async () => {
		const { page, close } = await openCloudPage(sandbox);
		const focused = `document.activeElement.getAttribute('aria-label')`;
		try {
			await page.keyboard.press('Tab');
			expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the tenant');
			await page.keyboard.press('Enter');
			await tabTo(page, `Lock ${userName}`);
			await page.keyboard.press('Enter');
			await page.getByRole('button', { name: `Unlock ${userName}` }).waitFor();
			expect(await page.evaluate(focused)).toBe(`Unlock ${userName}`);
			sandbox.edit({ do: 'createAccount', userName: 'newcomer' });
			await rowOf(page, 'newcomer').waitFor();
			expect(await page.evaluate(focused)).toBe(`Unlock ${userName}`);
			await tabTo(page, `Roles of ${userName}`);
			await page.keyboard.press('Space');
			await page.getByRole('dialog').waitFor();
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'hidden' });
			expect(await page.evaluate(focused)).toBe(`Roles of ${userName}`);
		} finally {
			await close();
		}
	});

	test.each([
		['light', 1300],
		['dark', 1300],
		['light', 900],
		['dark', 360],
	] as const)('%s, %i px wide: all is there, readable and named', async (theme, width) => {
		const { page, close } = await openCloudPage(sandbox, { theme, width });
		try {
			sandbox.edit({ do: 'lock', userName }, { do: 'createAccount', userName: 'jane_doe' });
			sandbox.edit({ do: 'createAccount', userName: 'very_long_'.repeat(10) });
			sandbox.faults.add({ fault: '503' });
			for (const path of ['/api/v2/instances', '/nothing']) await fetch(sandbox.url + path);
			await page.getByText('struck 0 times').waitFor();
			await page.getByText('404, no-such-call').waitFor();
			await page.getByText('Dialects', { exact: true }).click();
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
				width,
			);
			expect(await namelessControls(page)).toEqual([]);
			expect(await lowContrasts(page)).toEqual([]);
			for (const name of ['Roles of jane_doe', 'Log in as jane_doe']) {
				await page.getByRole('button', { name }).click();
				expect(await namelessControls(page)).toEqual([]);
				await page.keyboard.press('Escape');
			}
		} finally {
			await close();
		}
	});
});

async function tabTo(page: Page, label: string): Promise<void> {
	for (let tries = 0; tries < 40; tries += 1) {
		const now = await page.evaluate(`document.activeElement.getAttribute('aria-label')`);
		if (now === label) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`No Tab leads to ${label}`);
}

async function timed(page: Page, act: () => Promise<void>): Promise<number> {
	// What was under way before is none of it.
	await page.waitForTimeout(500);
	const started = performance.now();
	await act();
	return performance.now() - started;
}
