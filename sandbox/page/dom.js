// Makes and changes what is on the page. Text is always text: nothing here reads markup.

/** @typedef {string | number | boolean | ((event: Event) => void) | undefined} Attribute */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} [attributes] Functions listen to the event of their name.
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') element.addEventListener(name, value);
		else if (value === true) element.setAttribute(name, '');
		else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
	}
	element.append(...children);
	return element;
}

/**
 * The element of the page that has this id.
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function byId(id, kind) {
	const found = document.getElementById(id);
	if (found instanceof kind) return found;
	throw new Error(`The page has no ${id}.`);
}

/**
 * Writes only what is another: a screen reader speaks of what is written.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function setText(element, text) {
	if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | undefined} value
 */
export function setAttribute(element, name, value) {
	if (value === undefined) element.removeAttribute(name);
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * @template Item
 * @typedef {{ node: HTMLElement, update: (item: Item) => void }} Part
 */

/** @type {WeakMap<Element, Map<string, Part<any>>>} */
const partsOf = new WeakMap();

/**
 * Makes the parts of `parent` those of the items, in their order. A part that was there before stays the
 * same node, so that it keeps the focus.
 * @template Item
 * @param {Element} parent
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => Part<Item>} make
 */
export function keyed(parent, items, keyOf, make) {
	const before = partsOf.get(parent) ?? new Map();
	/** @type {Map<string, Part<Item>>} */
	const now = new Map();
	for (const item of items) {
		const key = keyOf(item);
		now.set(key, before.get(key) ?? make(item));
	}
	for (const [key, { node }] of before) if (!now.has(key)) node.remove();
	partsOf.set(parent, now);
	placeInOrder(parent, [...now.values()]);
	for (const item of items) now.get(keyOf(item))?.update(item);
}

/**
 * @param {Element} parent
 * @param {readonly Part<any>[]} parts
 */
function placeInOrder(parent, parts) {
	/** @type {Element | null} */
	let at = null;
	for (const { node } of parts.toReversed()) {
		if (node.parentNode !== parent || node.nextElementSibling !== at) parent.insertBefore(node, at);
		at = node;
	}
}

/**
 * Makes the options of a select those that are given, and keeps what is selected if it can be.
 * @param {HTMLSelectElement} select
 * @param {readonly { value: string, label: string }[]} options
 */
export function setOptions(select, options) {
	const wanted = JSON.stringify(options);
	if (select.dataset['options'] === wanted) return;
	const { value } = select;
	select.dataset['options'] = wanted;
	select.replaceChildren(...options.map((each) => el('option', { value: each.value }, each.label)));
	if (options.some((each) => each.value === value)) select.value = value;
}
