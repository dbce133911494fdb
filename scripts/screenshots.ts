// Makes the pictures of the README: npm run screenshots, or some of them: npm run screenshots -- cloud offboard.
// Needs Debian's chromium.
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { openEditor } from '../n8n/editor/browser';
import { readExample } from '../n8n/examples';
import { CHECKOUT } from '../n8n/paths';
import { N8N_2 } from '../n8n/versions';
import { openCanvas, SIDE_BAR, takeCanvas, WIDTH } from './screenshots/canvas';
import { takeCloudPage } from './screenshots/cloudPage';
import { takeCredential, takeNode } from './screenshots/dialogs';
import { sendOnboardingRequest } from './start/onboarding';
import { openPlayground, type Playground } from './start/playground';

const IMAGES = path.join(CHECKOUT, 'docs', 'images');
const EXAMPLES = path.join(CHECKOUT, 'examples');
const asked = process.argv.slice(2);
const image = (name: string) => path.join(IMAGES, `${name}.png`);

/** By the names that they are asked for. */
const PICTURES: Readonly<Record<string, (playground: Playground) => Promise<void>>> = {
	dialogs: takeDialogs,
	examples: takeExamples,
	workflow: takeRun,
	cloud: async (playground) => await takeCloudPage(playground, image('cloud')),
};

async function main(): Promise<void> {
	await mkdir(IMAGES, { recursive: true });
	const playground = await openPlayground({ version: N8N_2, say: console.log });
	try {
		for (const [name, take] of Object.entries(PICTURES)) {
			if (isAsked(name) || name === 'examples') await take(playground);
		}
	} finally {
		await playground.close();
	}
}

/** A picture is asked for by its own name; an example also with all others. */
function isAsked(...names: readonly string[]): boolean {
	return asked.length === 0 || names.some((name) => asked.includes(name));
}

async function takeDialogs(playground: Playground): Promise<void> {
	const { page, close } = await openEditor({ url: playground.instance.n8n.url, width: WIDTH });
	await takeNode(page, playground, image('node'));
	await takeCredential(page, playground, image('credential'));
	await close();
}

async function takeExamples({ instance, credentials, changes }: Playground): Promise<void> {
	const { client, n8n } = instance;
	const others = [
		{ name: 'OpenAI', type: 'openAiApi', data: { apiKey: 'none' } },
		{ name: 'Mail server', type: 'smtp', data: { host: 'localhost' } },
	];
	const all = [...credentials];
	for (const other of others) all.push(await client.createCredential(other));
	for (const file of await readdir(EXAMPLES)) {
		if (!isAsked('examples', path.basename(file, '.json'))) continue;
		const example = await readExample(file, all, changes);
		const { page, close } = await openEditor({ url: n8n.url });
		await openCanvas(page, n8n.url, await client.createWorkflow(example));
		await takeCanvas(page, image(`example-${path.basename(file, '.json')}`));
		await close();
	}
}

/** The onboarding workflow, as the editor shows it after it has run. */
async function takeRun({ instance, workflowId, credentials, changes }: Playground): Promise<void> {
	const { n8n } = instance;
	const example = await readExample('onboard-from-webhook.json', credentials, changes);
	const { page, close } = await openEditor({ url: n8n.url, width: WIDTH + SIDE_BAR });
	await openCanvas(page, n8n.url, { ...example, id: workflowId });
	const listening = page.waitForResponse((response) => response.url().endsWith('/run'));
	await page.getByTestId('execute-workflow-button').click();
	await listening;
	await sendOnboardingRequest(n8n.url, '/webhook-test/onboard');
	await page.locator('.el-notification').waitFor();
	await page.locator('.el-notification').waitFor({ state: 'hidden' });
	await takeCanvas(page, image('workflow'));
	await close();
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
