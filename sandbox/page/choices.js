// What the control interface offers, asked for once.
import { call } from './control.js';

/**
 * @typedef {object} Choices
 * @property {{ fault: string, words: string }[]} faults
 * @property {{ name: string, what: string }[]} dialects
 * @property {string[]} operations
 * @property {Record<string, string[]>} roles
 * @property {string} userPassword
 */

/** @type {Choices} */
let known = { faults: [], dialects: [], operations: [], roles: {}, userPassword: '' };

export async function askForChoices() {
	known = await call('GET', 'choices');
}

export function choices() {
	return known;
}
