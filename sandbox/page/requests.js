// The journal: one part for each request, which opens to show all of it.
import { byId, el, keyed, setAttribute, setText } from './dom.js';
import { Pages } from './pages.js';
import { statusText } from './words.js';

/** @typedef {import('./journal.js').Journal} Journal */
/** @typedef {import('./journal.js').Entry} Entry */

const filter = byId('requests-filter', HTMLInputElement);
const challenges = byId('requests-challenges', HTMLInputElement);
const table = byId('journal', HTMLTableElement);
/** The head is no part of the list. */
const COLUMNS = 6;

export class Requests {
	#pages;

	/** @param {Journal} journal @param {() => void} render */
	constructor(journal, render) {
		this.journal = journal;
		this.#pages = new Pages(byId('requests-pages', HTMLElement), 'requests', render);
		this.#pages.beginWith([filter, challenges]);
	}

	show() {
		const wanted = filter.value.trim().toLowerCase();
		const found = this.journal.list().filter((entry) => isWanted(entry, wanted));
		const shown = this.#pages.of(found, this.journal.total);
		keyed(table, shown, ({ number }) => String(number), entryPart);
	}
}

/** @param {Entry} entry @param {string} wanted */
function isWanted(entry, wanted) {
	if (entry.verdict === 'challenge' && !challenges.checked) return false;
	const seen = [callOf(entry), entry.target, entry.who, statusText(entry), entry.fault, entry.body];
	return seen.some((each) => each?.toLowerCase().includes(wanted));
}

/** @param {Entry} entry */
function callOf({ operation, method, target }) {
	return operation ?? `${method} ${target}`;
}

/** @param {Entry} first */
function entryPart(first) {
	const time = el('td', { class: 'time' });
	const [who, status, duration] = [el('td'), el('td'), el('td', { class: 'number' })];
	const body = el('td', { class: 'body' });
	const pre = el('pre');
	const id = `request-${first.number}`;
	const more = el('tr', { id, class: 'more', hidden: true }, el('td', { colspan: COLUMNS }, pre));
	const call = el('button', {
		...{ type: 'button', class: 'call', 'aria-expanded': 'false', 'aria-controls': id },
		click: () => {
			more.hidden = !more.hidden;
			call.setAttribute('aria-expanded', String(!more.hidden));
		},
	});
	const row = el('tr', {}, time, el('th', { scope: 'row' }, call), who, status, duration, body);
	/** @param {Entry} entry */
	const update = (entry) => {
		setText(time, new Date(entry.at).toTimeString().slice(0, 8));
		setText(call, callOf(entry));
		setText(who, entry.who ?? 'nobody');
		setText(
			status,
			statusText(entry) + (entry.fault === undefined ? '' : ` (fault: ${entry.fault})`),
		);
		setAttribute(row, 'data-verdict', entry.verdict);
		setText(duration, entry.verdict === 'open' ? '…' : `${entry.durationMs} ms`);
		setText(body, entry.body);
		setText(pre, everything(entry));
	};
	return { node: el('tbody', {}, row, more), update };
}

/** @param {Entry} entry */
function everything(entry) {
	const { method, target, projectId, requestId, who, nonce, nc, outcome, fault, body } = entry;
	const lines = [
		['Request', `${method} ${target}`],
		['Project', projectId],
		['Request ID', requestId],
		['AccessKey', who],
		['Nonce', nonce && `${nonce}, nc ${nc}`],
		['Outcome', outcome],
		['Fault', fault],
		['Body', body === '' ? undefined : readable(body)],
	];
	const said = lines.filter(([, text]) => text !== undefined);
	return said.map(([name, text]) => `${`${name}:`.padEnd(12)}${text}`).join('\n');
}

/** @param {string} body */
function readable(body) {
	try {
		return `\n${JSON.stringify(JSON.parse(body), null, 2)}`;
	} catch {
		return body;
	}
}
