// What somebody who does not see the page, or not well, would miss.
import type { Page } from 'playwright-core';

const CONTROLS: ReadonlySet<unknown> = new Set([
	...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'switch'],
	...['DisclosureTriangle', 'table', 'dialog', 'navigation', 'complementary', 'form', 'region'],
]);

/** The roles of controls and parts to which the browser gives a screen reader no name. */
export async function namelessControls(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	await session.detach();
	const controls = nodes.filter(({ ignored, role }) => !ignored && CONTROLS.has(role?.value));
	if (controls.length === 0) throw new Error('The page has no controls at all.');
	const nameless = controls.filter(({ name }) => String(name?.value ?? '').trim() === '');
	return nameless.map(({ role, nodeId }) => `${String(role?.value)} ${nodeId}`);
}

/** WCAG 2, level AA. */
const LEAST_CONTRAST = 4.5;

/** Texts that stand out too little from what is behind them, each with the contrast that it has. */
export async function lowContrasts(page: Page): Promise<string[]> {
	// Colours fade in.
	await page.waitForTimeout(800);
	return await page.evaluate<string[]>(`(${SCRIPT})(${LEAST_CONTRAST})`);
}

// In the browser, where the colours are known.
const SCRIPT = `(least) => {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgba = (colour) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = colour;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const luminance = ([red, green, blue]) => {
		const [r, g, b] = [red, green, blue].map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = (element) => {
		for (let each = element; each; each = each.parentElement) {
			const colour = rgba(getComputedStyle(each).backgroundColor);
			if (colour[3] > 250) return colour;
		}
		return [255, 255, 255];
	};
	const hasText = (element) =>
		[...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
	const found = [];
	for (const element of document.body.querySelectorAll('*')) {
		if (!hasText(element) || !element.checkVisibility()) continue;
		if (element.closest('[aria-disabled="true"]')) continue;
		const [one, other] = [rgba(getComputedStyle(element).color), behind(element)].map(luminance);
		const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		if (contrast < least) found.push(contrast.toFixed(2) + ' ' + element.textContent.slice(0, 40));
	}
	return found;
}`;
