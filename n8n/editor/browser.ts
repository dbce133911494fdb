// Debian's Chromium with n8n's editor in it, logged in.
import { existsSync } from 'node:fs';
import { chromium, selectors, type Page } from 'playwright-core';
import { OWNER } from '../userFolder';

export interface Editor {
	page: Page;
	close(): Promise<void>;
}

export interface EditorOptions {
	/** Of n8n, without a slash at the end. */
	url: string;
	theme?: 'light' | 'dark';
	width?: number;
	height?: number;
	/** What the browser answers a page that asks for a name and a password. */
	httpCredentials?: { username: string; password: string };
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// The first is for root, as which CI runs; the others keep Chromium from asking the internet.
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const STEP_TIMEOUT_MS = 60_000;

/** Opens the editor. Throws an Error that says how to get a browser where there is none. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
	const executablePath = process.env['OBC_CHROMIUM'] ?? BROWSERS.find(existsSync);
	if (executablePath === undefined) {
		throw new Error('No Chromium was found: "apt-get install chromium", or set OBC_CHROMIUM');
	}
	const { url, theme = 'light', width = 1200, height = 800, httpCredentials } = options;
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({ executablePath, args: FLAGS });
	const context = await browser.newContext({
		viewport: { width, height },
		colorScheme: theme,
		...(httpCredentials && { httpCredentials }),
	});
	context.setDefaultTimeout(STEP_TIMEOUT_MS);
	const data = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
	const login = await context.request.post(`${url}/rest/login`, { data });
	if (!login.ok()) throw new Error(`n8n answered the login with HTTP ${login.status()}`);
	const page = await context.newPage();
	return { page, close: async () => await browser.close() };
}
