// The picture of the local cloud's page, at the moment at which the onboarding workflow has run.
import { openWindow } from '../../n8n/editor/browser';
import { sendOnboardingRequest } from '../start/onboarding';
import type { Playground } from '../start/playground';
import { WIDTH } from './canvas';

const HEIGHT = 1_050;
/** The colours of what has changed fade in, and do not stay long. */
const FADE_MS = 1_000;

export async function takeCloudPage({ sandbox, instance }: Playground, file: string) {
	sandbox.reset();
	const { page, close } = await openWindow({ width: WIDTH, height: HEIGHT });
	await page.goto(`${sandbox.url}/`);
	await page.getByText('Live', { exact: true }).waitFor();
	const { request } = await sendOnboardingRequest(instance.n8n.url);
	await page.getByRole('rowheader', { name: request.userName }).waitFor();
	await page.getByText(`allowlist ${request.userAccount}`).first().waitFor();
	await page.waitForTimeout(FADE_MS);
	await page.screenshot({ path: file });
	await close();
}
