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
	setText(
		own,
		`Other settings: ${settings.map((/** @type {object} */ each) => JSON.stringify(each)).join(', ')}`,
	);
	const items = choices().dialects.map((each) => ({ ...each, isOn: names.includes(each.name) }));
	keyed(byId('dialects', HTMLUListElement), items, ({ name }) => name, part);
}

/** @param {{ name: string, what: string }} dialect */
function part({ name, what }) {
	const id = `dialect-${name}`;
	const input = el('input', { type: 'checkbox', role: 'switch', 'aria-describedby': id });
	let isShownOn = false;
	input.addEventListener('change', async () => {
		const method = input.checked ? 'POST' : 'DELETE';
		const isDone = await attempt(() => call(method, 'dialect/names', { name }));
		if (!isDone) input.checked = isShownOn;
	});
	const label = el('label', {}, input, ' ', name);
	return {
		node: el('li', {}, label, el('p', { id, class: 'hint' }, what)),
		/** @param {{ isOn: boolean }} item */
		update: ({ isOn }) => {
			// Not between a click and what comes of it.
			if (isOn !== isShownOn) input.checked = isOn;
			isShownOn = isOn;
		},
	};
}
