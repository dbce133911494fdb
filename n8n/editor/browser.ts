// Debian's Chromium, with n8n's editor in it, logged in, or with nothing yet.
import { existsSync } from 'node:fs';
import { chromium, selectors, type Page } from 'playwright-core';
import { OWNER } from '../userFolder';

export interface Editor {
	page: Page;
	close(): Promise<void>;
}

export interface WindowOptions {
	theme?: 'light' | 'dark';
	width?: number;
	height?: number;
	/** What the browser answers a page that asks for a name and a password. */
	httpCredentials?: { username: string; password: string };
}

export interface EditorOptions extends WindowOptions {
	/** Of n8n, without a slash at the end. */
	url: string;
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

/** Opens an empty window. Throws an Error that says how to get a browser where there is none. */
export async function openWindow(options: WindowOptions = {}): Promise<Editor> {
	const executablePath = process.env['OBC_CHROMIUM'] ?? BROWSERS.find(existsSync);
	if (executablePath === undefined) {
		throw new Error('No Chromium was found: "apt-get install chromium", or set OBC_CHROMIUM');
	}
	const { theme = 'light', width = 1200, height = 800, httpCredentials } = options;
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({ executablePath, args: FLAGS });
	const context = await browser.newContext({
		viewport: { width, height },
		colorScheme: theme,
		...(httpCredentials && { httpCredentials }),
	});
	context.setDefaultTimeout(STEP_TIMEOUT_MS);
	const page = await context.newPage();
	return { page, close: async () => await browser.close() };
}

/** Opens a window that is logged in to n8n. Throws as `openWindow` does. */
export async function openEditor({ url, ...options }: EditorOptions): Promise<Editor> {
	const window = await openWindow(options);
	const data = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
	const login = await window.page.context().request.post(`${url}/rest/login`, { data });
	if (login.ok()) return window;
	await window.close();
	throw new Error(`n8n answered the login with HTTP ${login.status()}`);
}
