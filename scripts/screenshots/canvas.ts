// Pictures of workflows on n8n's canvas.
import type { Page } from 'playwright-core';
import type { Workflow } from '../../n8n/types';

/** All pictures are this wide; the editor's bar on the left is not in them. */
export const WIDTH = 1200;
export const SIDE_BAR = 42;

/** With the tabs that hang below it. */
const HEADER = 84;
const LOGS_BAR = 36;
const NODE = 96;
const MARGIN = 120;

// What a reader of the README cannot press, and what covers the canvas.
const BUTTONS = '[class*="executionButtons"], [data-test-id^="execute-workflow-button"]';
const HIDDEN = [
	'canvas-controls',
	'canvas-minimap',
	'node-creator-plus-button',
	'command-bar-button',
	'add-sticky-button',
	'toggle-focus-panel-button',
	'instance-ai-canvas-action-button',
	'canvas-handle-plus-wrapper',
	'logs-panel',
	'workflow-chat-button',
];

/** Opens a stored workflow in a window in which all of it is seen. */
export async function openCanvas(page: Page, url: string, workflow: Workflow & { id: string }) {
	await page.setViewportSize({ width: WIDTH + SIDE_BAR, height: heightFor(workflow) });
	await page.goto(`${url}/workflow/${workflow.id}`);
	await page.getByTestId('canvas-wrapper').waitFor();
	await page.locator('.n8n-sticky').first().waitFor();
	await page.getByTestId('zoom-to-fit').click();
}

/** Takes the picture of what is on the canvas. */
export async function takeCanvas(page: Page, file: string): Promise<void> {
	const hidden = [BUTTONS, ...HIDDEN.map((id) => `[data-test-id="${id}"]`)];
	const content = `${hidden.join(', ')} { display: none !important; }`;
	await page.addStyleTag({ content });
	await page.mouse.move(0, 0);
	// The canvas glides to its place.
	await page.waitForTimeout(1_000);
	const height = (page.viewportSize()?.height ?? 0) - HEADER - LOGS_BAR;
	const clip = { x: SIDE_BAR, y: HEADER, width: WIDTH, height };
	await page.screenshot({ path: file, clip });
}

/** The height at which the workflow fills the width. */
function heightFor({ nodes }: Workflow): number {
	const boxes = nodes.map(({ position: [x, y], parameters }) => ({
		left: x,
		top: y,
		right: x + Number(parameters['width'] ?? NODE),
		bottom: y + Number(parameters['height'] ?? NODE),
	}));
	const across =
		Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
	const down =
		Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
	const scale = Math.min(1, WIDTH / (across + MARGIN));
	return Math.ceil((down + MARGIN) * scale) + HEADER + LOGS_BAR;
}
