// What things are called on the page.

/** @typedef {import('./model.js').News} News */
/** @typedef {import('./journal.js').Entry} Entry */

/** @param {Record<string, any>} role */
export function roleText({ role, database, table, privileges, withGrant }) {
	const on = table === '*' ? database : `${database}.${table}`;
	const which = role === 'other' ? `${role} (${privileges})` : role;
	return `${which} on ${on}${withGrant ? ' with grant' : ''}`;
}

/** @param {Entry} entry */
export function statusText({ verdict, status, outcome }) {
	switch (verdict) {
		case 'open':
			return 'In progress';
		case 'done':
			return String(status);
		case 'challenge':
			return '401, digest challenge';
		case 'cut':
			return 'Connection cut';
		default:
			return `${status}, ${outcome}`;
	}
}

/** @type {Readonly<Record<string, string>>} */
const KINDS = {
	instance: 'Instance',
	tenant: 'Tenant',
	account: 'Account',
	database: 'Database',
	address: 'PrivateLink',
	ipGroup: 'IP group',
	session: 'Session',
};

/** @param {News} news @returns {string | undefined} Nothing for what a person just pressed. */
export function newsText({ row, what, fields }) {
	const kind = KINDS[row.kind];
	if (kind === undefined) return undefined;
	const name = `${kind} ${row.kind === 'session' ? `of ${row.value['user']}` : row.key}`;
	if (what === 'gone') return row.kind === 'session' ? `${name} ended` : `${name} is gone`;
	if (what === 'new') return row.kind === 'session' ? `${name} opened` : `${name} is new`;
	return `${name}: ${fields.map((field) => fieldText(row.value, field)).join(', ')}`;
}

/** @param {Record<string, any>} value @param {string} field */
function fieldText(value, field) {
	const now = value[field];
	if (field === 'userStatus') return String(now).toLowerCase();
	if (field === 'roles') return `roles ${now.map(roleText).join('; ') || 'none'}`;
	if (field === 'allowlist') return `allowlist ${now.join(', ') || 'empty'}`;
	if (field === 'securityIps') return now.join(', ');
	return field;
}
