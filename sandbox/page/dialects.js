// The switches of the dialects. Switched on, one counts after those that are on already.
import { choices } from './choices.js';
import { attempt, call } from './control.js';
import { byId, el, keyed, setText } from './dom.js';

/** @typedef {import('./model.js').Model} Model */

const title = byId('dialects-title', HTMLElement);
const own = byId('dialect-settings', HTMLElement);

/** @param {Model} model */
export function showDialects(model) {
	const { names = [], settings = [] } = model.control('dialect') ?? {};
	const on = names.filter((/** @type {string} */ name) => name !== 'documented');
	setText(title, on.length === 0 ? 'Dialects' : `Dialects: ${on.join(', ')}`);
	own.hidden = settings.length === 0;
	setText(own, `Settings beside them: ${settings.map(JSON.stringify).join(', ')}`);
	const items = choices().dialects.map((each) => ({ ...each, isOn: names.includes(each.name) }));
	keyed(
		byId('dialects', HTMLUListElement),
		items,
		({ name }) => name,
		(item) => part(model, item),
	);
}

/** @param {Model} model @param {{ name: string, what: string }} dialect */
function part(model, { name, what }) {
	const id = `dialect-${name}`;
	const input = el('input', { type: 'checkbox', role: 'switch', 'aria-describedby': id });
	input.addEventListener('change', () => void attempt(() => choose(model, name, input.checked)));
	const label = el('label', {}, input, ' ', name);
	return {
		node: el('li', {}, label, el('p', { id, class: 'hint' }, what)),
		/** @param {{ isOn: boolean }} item */
		update: ({ isOn }) => {
			input.checked = isOn;
		},
	};
}

/** @param {Model} model @param {string} name @param {boolean} isOn */
async function choose(model, name, isOn) {
	const { names = [], settings = [] } = model.control('dialect') ?? {};
	const others = names.filter((/** @type {string} */ each) => each !== name);
	await call('PUT', 'dialect', { names: isOn ? [...others, name] : others, ...merged(settings) });
}

/** @param {readonly Record<string, object>[]} settings */
function merged(settings) {
	/** @type {Record<string, object>} */
	const all = {};
	for (const [group, values] of settings.flatMap(Object.entries)) {
		all[group] = { ...all[group], ...values };
	}
	return all;
}
