// The accounts of the tenant that is shown.
import { byId, el, keyed, setAttribute, setText } from './dom.js';
import { attempt, edit } from './control.js';
import { isLit, isNew, light } from './lit.js';
import { Pages } from './pages.js';
import { openRoles } from './rolesDialog.js';
import { openSession } from './sessionDialog.js';
import { roleText } from './words.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Row} Row */

const filter = byId('accounts-filter', HTMLInputElement);
const newestFirst = byId('accounts-newest', HTMLInputElement);
const body = byId('accounts', HTMLTableSectionElement);

export class Accounts {
	#pages;
	#shownOf = '';

	/** @param {Model} model @param {() => void} render */
	constructor(model, render) {
		this.model = model;
		this.#pages = new Pages(byId('accounts-pages', HTMLElement), 'accounts', render);
		this.#pages.beginWith([filter, newestFirst]);
	}

	/** @param {Row} tenant */
	show({ id, instanceId, tenantId }) {
		if (this.#shownOf !== id) this.#pages.first();
		this.#shownOf = id;
		const all = this.model.list('account', instanceId, tenantId);
		const found = ordered(all.filter(isWanted(filter.value)));
		keyed(
			body,
			this.#pages.of(found, all.length),
			(row) => row.id,
			(row) => accountPart(this.model, row),
		);
	}
}

/** @param {Row[]} rows */
function ordered(rows) {
	if (!newestFirst.checked) return rows;
	return rows.sort((one, other) => (other.change?.at ?? 0) - (one.change?.at ?? 0));
}

/**
 * Finds in what is seen of the account.
 * @param {string} text
 * @returns {(row: Row) => boolean}
 */
function isWanted(text) {
	const wanted = text.trim().toLowerCase();
	if (wanted === '') return () => true;
	return ({ value }) => {
		const seen = [value['userName'], value['host'], statusOf(value), value['description']];
		return [...seen, rolesOf(value)].some((each) => each?.toLowerCase().includes(wanted));
	};
}

/** @param {Model} model @param {Row} row */
function accountPart(model, { id, key, instanceId, tenantId }) {
	const current = () => model.row(id)?.value ?? {};
	const place = { instanceId, tenantId };
	// On a narrow page the row is a block, and these say that it is a row all the same.
	const name = el('th', { scope: 'row', role: 'rowheader' });
	const [type, status, roles] = [cell(), cell(), cell()];
	const description = cell('free');
	const lock = button(() => {
		const what = isLocked(current()) ? 'unlock' : 'lock';
		void attempt(() => edit({ do: what, userName: key, ...place }));
	});
	const change = button(() => openRoles(model, id));
	const session = button(() => openSession(model, place, key));
	setText(change, 'Roles…');
	setText(session, 'Log in…');
	const actions = cell('actions', lock, change, session);
	const node = el('tr', { role: 'row' }, name, type, status, roles, description, actions);
	/** @param {Row} row */
	const update = (row) => {
		const { value } = row;
		setText(name, key);
		setText(type, value['userType']);
		setText(status, statusOf(value));
		setAttribute(status, 'data-status', isLocked(value) ? 'locked' : 'online');
		setText(roles, rolesOf(value));
		setText(description, value['description']);
		setText(lock, isLocked(value) ? 'Unlock' : 'Lock');
		setAttribute(lock, 'aria-label', `${isLocked(value) ? 'Unlock' : 'Lock'} ${key}`);
		setAttribute(change, 'aria-label', `Roles of ${key}`);
		setAttribute(session, 'aria-label', `Log in as ${key}`);
		light(node, isNew(row));
		light(status, isLit(row, 'userStatus', 'shownStatus'));
		light(roles, isLit(row, 'roles', 'globalPermissions'));
		light(description, isLit(row, 'description'));
	};
	return { node, update };
}

/** @param {string} [kind] @param {...Node} children */
function cell(kind, ...children) {
	return el('td', { class: kind, role: 'cell' }, ...children);
}

/** @param {() => void} press */
function button(press) {
	return el('button', { type: 'button', click: press });
}

/** @param {Record<string, any>} value */
function isLocked(value) {
	return value['userStatus'] === 'LOCKED';
}

/** @param {Record<string, any>} value @returns {string} */
function statusOf({ userStatus, shownStatus }) {
	return shownStatus === undefined ? userStatus : `${userStatus}, shown as “${shownStatus}”`;
}

/** @param {Record<string, any>} value @returns {string} */
function rolesOf({ roles, globalPermissions }) {
	const texts = roles.map(roleText);
	if (globalPermissions !== undefined) texts.push(`global: ${globalPermissions}`);
	return texts.join('; ');
}
