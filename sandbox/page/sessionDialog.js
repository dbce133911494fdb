// Opens a session as somebody: the local cloud checks name and password.
import { choices } from './choices.js';
import { attempt, edit } from './control.js';
import { dialogOf, onSubmit } from './dialog.js';
import { byId, setOptions, setText } from './dom.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {{ instanceId: string, tenantId: string }} Place */

const { dialog, problem, open } = dialogOf('session-dialog');
const user = byId('session-user', HTMLInputElement);
const password = byId('session-password', HTMLInputElement);
const database = byId('session-database', HTMLSelectElement);

/** @type {Place} */
let place = { instanceId: '', tenantId: '' };

/** @param {Model} model @param {Place} where @param {string} [userName] */
export function openSession(model, where, userName = '') {
	place = where;
	user.value = userName;
	const names = model.list('database', where.instanceId, where.tenantId).map(({ key }) => key);
	const options = names.map((name) => ({ value: name, label: name }));
	setOptions(database, [{ value: '', label: 'none' }, ...options]);
	setText(byId('session-hint', HTMLElement), choices().userPassword);
	open();
	if (userName !== '') password.focus();
}

export function prepareSessions() {
	onSubmit('session-form', () => void submit());
	// What was typed is not kept.
	dialog.addEventListener('close', () => {
		password.value = '';
	});
}

async function submit() {
	const login = {
		...{ do: 'openSession', userName: user.value, password: password.value, ...place },
		...(database.value !== '' && { database: database.value }),
	};
	if (await attempt(() => edit(login), problem)) dialog.close();
}
