// The credential's values, to be copied into n8n.
import { call } from './control.js';
import { byId, el } from './dom.js';

const COPIED_MS = 2_000;

/** In n8n's words. @type {readonly (readonly [string, string])[]} */
const FIELDS = [
	['Base URL', 'baseUrl'],
	['AccessKey ID', 'accessKeyId'],
	['AccessKey Secret', 'accessKeySecret'],
	['Project ID', 'projectId'],
];

export async function showCredential() {
	const values = await call('GET', 'credential');
	const rows = FIELDS.flatMap(([label, name]) => field(label, values[name]));
	byId('credential', HTMLElement).replaceChildren(...rows);
}

/** @param {string} label @param {string} value */
function field(label, value) {
	const input = el('input', { readonly: true, value, 'aria-label': label });
	const copy = el('button', { type: 'button', 'aria-label': `Copy ${label}` }, 'Copy');
	const said = el('span', { role: 'status', class: 'hidden' });
	copy.addEventListener('click', () => void copyOut());
	async function copyOut() {
		input.select();
		await navigator.clipboard.writeText(value).catch(() => document.execCommand('copy'));
		copy.textContent = 'Copied';
		said.textContent = `${label} copied`;
		setTimeout(() => {
			copy.textContent = 'Copy';
			said.textContent = '';
		}, COPIED_MS);
	}
	return [el('dt', {}, label), el('dd', {}, input, copy, said)];
}
