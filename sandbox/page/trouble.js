// The switches: a slow service, faults, nonces and a reset.
import { choices } from './choices.js';
import { attempt, call } from './control.js';
import { onSubmit } from './dialog.js';
import { byId, el, keyed, setAttribute, setOptions, setText } from './dom.js';

/** @typedef {import('./model.js').Model} Model */
/**
 * @typedef {object} Rule
 * @property {number} id
 * @property {number} struck
 * @property {number} [left]
 * @property {{ fault: string, match?: Record<string, unknown>, probability?: number, ms?: number }} rule
 */

const DELAYS_MS = [0, 300, 1_000, 3_000, 10_000];

const delay = byId('delay', HTMLSelectElement);
const fault = byId('fault', HTMLSelectElement);
const faultCall = byId('fault-call', HTMLSelectElement);
const times = byId('fault-times', HTMLSelectElement);

let shownDelayMs = 0;

export function prepareTrouble() {
	setOptions(
		fault,
		choices().faults.map(({ fault: value, words }) => ({ value, label: words })),
	);
	const every = { value: '', label: 'every call' };
	setOptions(faultCall, [
		every,
		...choices().operations.map((name) => ({ value: name, label: name })),
	]);
	delay.addEventListener('change', async () => {
		const isDone = await attempt(() => call('PUT', 'faults/delay', { ms: Number(delay.value) }));
		if (!isDone) delay.value = String(shownDelayMs);
	});
	onSubmit('fault-form', () => void attempt(() => call('POST', 'faults/rules', chosenRule())));
	press('forget-nonces', 'nonces/invalidate');
	press('reset', 'reset');
}

/** @param {Model} model */
export function showTrouble(model) {
	const { rules = [], delayMs = 0 } = model.control('faults') ?? {};
	setOptions(delay, [...new Set([...DELAYS_MS, delayMs])].sort((a, b) => a - b).map(delayOption));
	// Not between a choice and what comes of it.
	if (delayMs !== shownDelayMs) delay.value = String(delayMs);
	shownDelayMs = delayMs;
	keyed(byId('rules', HTMLUListElement), rules, ({ id }) => String(id), rulePart);
}

function chosenRule() {
	return {
		fault: fault.value,
		...(faultCall.value !== '' && { match: { operation: faultCall.value } }),
		...(times.value !== '' && { times: Number(times.value) }),
	};
}

/** @param {string} id @param {string} what */
function press(id, what) {
	const button = byId(id, HTMLButtonElement);
	button.addEventListener('click', () => void attempt(() => call('POST', what)));
}

/** @param {number} ms */
function delayOption(ms) {
	return {
		value: String(ms),
		label: ms === 0 ? 'none' : `${ms / 1_000} s`,
	};
}

/** @param {Rule} rule */
function rulePart({ id }) {
	const text = el('span');
	const press = () => void attempt(() => call('DELETE', 'faults/rules', { id }));
	const off = el('button', { type: 'button', click: press }, 'Switch off');
	return {
		node: el('li', {}, text, ' ', off),
		/** @param {Rule} rule */
		update: (rule) => {
			setText(text, `${ruleText(rule)}, ${countText(rule)}`);
			setAttribute(off, 'aria-label', `Switch off ${ruleText(rule)}`);
		},
	};
}

/** @param {Rule} rule */
function ruleText({ rule }) {
	const { fault: name, match, probability, ms } = rule;
	const words = choices().faults.find((each) => each.fault === name)?.words ?? name;
	const on = match === undefined ? 'every call' : Object.values(match).map(asText).join(' ');
	const chance = probability === undefined ? '' : `, at ${probability * 100} %`;
	return `${words} on ${on}${chance}${ms === undefined ? '' : `, ${ms} ms late`}`;
}

/** @param {unknown} value */
function asText(value) {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @param {Rule} rule */
function countText({ struck, left }) {
	return `struck ${struck} times${left === undefined ? '' : `, ${left} left`}`;
}
