// A long list by pages: only what is on the page is made.
import { el, setText } from './dom.js';

const PER_PAGE = 50;
const NUMBERS = new Intl.NumberFormat('en');

export class Pages {
	#page = 0;
	#said = el('span');
	#back = el('button', { type: 'button', click: () => this.#turn(-1) }, 'Previous');
	#on = el('button', { type: 'button', click: () => this.#turn(1) }, 'Next');

	/**
	 * @param {HTMLElement} place
	 * @param {string} what Such as `accounts`.
	 * @param {() => void} render
	 */
	constructor(place, what, render) {
		this.render = render;
		this.#back.setAttribute('aria-label', `Previous page of ${what}`);
		this.#on.setAttribute('aria-label', `Next page of ${what}`);
		place.replaceChildren(this.#said, this.#back, this.#on);
	}

	first() {
		this.#page = 0;
	}

	/** Begins at the first page whenever one of the fields says something else. @param {readonly HTMLInputElement[]} fields */
	beginWith(fields) {
		for (const field of fields) {
			field.addEventListener('input', () => {
				this.first();
				this.render();
			});
		}
	}

	/**
	 * @template Item
	 * @param {readonly Item[]} items
	 * @param {number} total Of all that there are, with those that a filter hides.
	 * @returns {readonly Item[]} Those of the page.
	 */
	of(items, total) {
		const last = Math.max(0, Math.ceil(items.length / PER_PAGE) - 1);
		this.#page = Math.min(this.#page, last);
		const from = this.#page * PER_PAGE;
		const shown = items.slice(from, from + PER_PAGE);
		setText(this.#said, rangeOf(from, shown.length, items.length, total));
		this.#back.hidden = this.#on.hidden = last === 0;
		// A button that has the focus keeps it: a disabled one would lose it.
		this.#back.setAttribute('aria-disabled', String(this.#page === 0));
		this.#on.setAttribute('aria-disabled', String(this.#page === last));
		return shown;
	}

	/** @param {number} by */
	#turn(by) {
		this.#page = Math.max(0, this.#page + by);
		this.render();
	}
}

/**
 * @param {number} from
 * @param {number} shown
 * @param {number} found
 * @param {number} total
 */
function rangeOf(from, shown, found, total) {
	const [first, last, count, all] = [from + 1, from + shown, found, total].map(NUMBERS.format);
	if (shown === 0) return total === 0 ? 'none' : `none of ${all}`;
	const range = found === shown ? `${count}` : `${first}–${last} of ${count}`;
	return found === total ? range : `${range} (of ${all})`;
}
