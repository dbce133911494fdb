// The latest changes in words: for those who look elsewhere, and for those who do not look.
import { byId, el } from './dom.js';
import { newsText } from './words.js';

/** @typedef {import('./model.js').News} News */

const list = byId('news', HTMLOListElement);
const MOST_LINES = 6;

/** @param {readonly News[]} news */
export function tell(news) {
	const texts = news.flatMap((each) => newsText(each) ?? []);
	const told = texts.slice(-MOST_LINES);
	if (texts.length > told.length) {
		told.unshift(`${(texts.length - told.length).toLocaleString('en')} more changes`);
	}
	for (const text of told) list.prepend(el('li', {}, timeNow(), ' ', text));
	while (list.children.length > MOST_LINES) list.lastElementChild?.remove();
}

function timeNow() {
	return el('time', {}, new Date().toTimeString().slice(0, 8));
}
