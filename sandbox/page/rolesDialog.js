// Changes the roles of an account as somebody else does.
import { choices } from './choices.js';
import { attempt, edit } from './control.js';
import { dialogOf, onSubmit } from './dialog.js';
import { byId, el, keyed, setAttribute, setOptions, setText } from './dom.js';
import { roleText } from './words.js';

/** @typedef {import('./model.js').Model} Model */

const { dialog, problem, open } = dialogOf('roles-dialog');
const title = byId('roles-title', HTMLElement);
const list = byId('roles', HTMLUListElement);
const database = byId('role-database', HTMLSelectElement);
const role = byId('role-name', HTMLSelectElement);

/** The account that it is about. */
let account = '';

/** @param {Model} model @param {string} id */
export function openRoles(model, id) {
	account = id;
	showRoles(model);
	open();
}

/** @param {Model} model */
export function showRoles(model) {
	const row = model.row(account);
	if (!row) {
		dialog.close();
		return;
	}
	const { instanceId, tenantId, value } = row;
	setText(title, `Roles of ${value['userName']}`);
	const tenant = model.list('tenant', instanceId, tenantId)[0]?.value ?? {};
	setOptions(role, choices().roles[tenant['tenantMode']]?.map(asOption) ?? []);
	setOptions(
		database,
		model.list('database', instanceId, tenantId).map(({ key }) => asOption(key)),
	);
	/** @param {Record<string, string>} each */
	const keyOf = (each) => `${each['database']}\n${each['table']}`;
	keyed(list, value['roles'], keyOf, () => rolePart(model));
}

/** @param {Model} model */
export function prepareRoles(model) {
	onSubmit('roles-form', () => {
		void change(model, { do: 'grant', database: database.value, role: role.value });
	});
}

/** @param {Model} model */
function rolePart(model) {
	let revoked = '';
	const text = el('span');
	const press = () => void change(model, { do: 'revoke', database: revoked });
	const revoke = el('button', { type: 'button', click: press }, 'Revoke');
	return {
		node: el('li', {}, text, ' ', revoke),
		/** @param {Record<string, any>} each */
		update: (each) => {
			revoked = each['database'];
			setText(text, roleText(each));
			setAttribute(revoke, 'aria-label', `Revoke ${roleText(each)}`);
		},
	};
}

/** @param {Model} model @param {object} what */
async function change(model, what) {
	const row = model.row(account);
	if (!row) return;
	const { instanceId, tenantId, key } = row;
	await attempt(() => edit({ ...what, userName: key, instanceId, tenantId }), problem);
}

/** @param {string} value */
function asOption(value) {
	return { value, label: value };
}
