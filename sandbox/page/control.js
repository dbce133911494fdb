// Calls the control interface, and says on the page what it refuses.
import { byId } from './dom.js';

/**
 * Throws an Error that says why it was refused.
 * @param {string} method
 * @param {string} what Such as `faults/rules`.
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function call(method, what, body) {
	const request = { method, ...(body && { body: JSON.stringify(body) }) };
	const response = await fetch(`/_sandbox/${what}`, request).catch(() => undefined);
	if (response === undefined) throw new Error('The local cloud does not answer.');
	const content = await response.json();
	if (!response.ok) throw new Error(content.error);
	return content;
}

/**
 * The same for a button: what goes wrong is shown in `place`.
 * @param {() => Promise<unknown>} act
 * @param {HTMLElement} [place]
 */
export async function attempt(act, place = byId('problem', HTMLElement)) {
	place.hidden = true;
	try {
		await act();
		return true;
	} catch (error) {
		place.textContent = error instanceof Error ? error.message : String(error);
		place.hidden = false;
		return false;
	}
}

/** @param {object} edit */
export async function edit(edit) {
	await call('POST', 'edits', { edits: [edit] });
}
