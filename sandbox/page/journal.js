// The last requests, as the stream brought them.

/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {string} at
 * @property {string} method
 * @property {string} target
 * @property {string} [operation]
 * @property {string} outcome
 * @property {'open' | 'done' | 'challenge' | 'failed' | 'cut'} verdict
 * @property {number} status
 * @property {number} durationMs
 * @property {string} [fault]
 * @property {string} [who]
 * @property {string} [nonce]
 * @property {string} [nc]
 * @property {string} [projectId]
 * @property {string} [requestId]
 * @property {string} body
 */

const MOST_ENTRIES = 500;

export class Journal {
	/** How many requests there were, those that are not kept included. */
	total = 0;
	/** @type {Map<number, Entry>} */
	#entries = new Map();

	/** @param {{ cleared: boolean, total: number, entries: Entry[] }} news */
	take({ cleared, total, entries }) {
		if (cleared) this.#entries.clear();
		this.total = total;
		for (const entry of entries) this.#entries.set(entry.number, entry);
		for (const number of this.#entries.keys()) {
			if (number < total - MOST_ENTRIES) this.#entries.delete(number);
		}
	}

	/** The newest first. */
	list() {
		return [...this.#entries.values()].sort((one, other) => other.number - one.number);
	}
}
