// What changed is lit for some seconds.

/** @typedef {import('./model.js').Row} Row */

export const LIT_MS = 5_000;

/** @param {number} at */
export function isRecent(at) {
	return Date.now() - at < LIT_MS;
}

/** @param {Row} row */
export function isNew({ change }) {
	return change !== undefined && change.isNew && isRecent(change.at);
}

/**
 * Whether one of the fields has just changed.
 * @param {Row} row
 * @param {...string} fields
 */
export function isLit({ change }, ...fields) {
	if (change === undefined || !isRecent(change.at)) return false;
	return fields.some((field) => change.fields.includes(field));
}

/** @param {Element} element @param {boolean} lit */
export function light(element, lit) {
	element.classList.toggle('lit', lit);
}
