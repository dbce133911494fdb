// Databases, PrivateLink, IP groups and sessions of the tenant that is shown.
import { byId, el, keyed, setText } from './dom.js';
import { isLit, isNew, light } from './lit.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Row} Row */

const MOST_ENTRIES = 30;

/** @param {Model} model @param {Row} tenant */
export function showDetails(model, { instanceId, tenantId }) {
	/** @param {string} kind */
	const own = (kind) => model.list(kind, instanceId, tenantId);
	fill('databases', own('database'), ({ key }) => key);
	fill('links', own('address'), ({ value }) => linkText(value));
	fill('groups', [...own('ipGroup'), ...model.list('ipGroup', instanceId)], groupText);
	fill('sessions', own('session'), ({ value }) => sessionText(value));
}

/** @typedef {{ id: string, text: string, lit: boolean }} Line */

/** @param {string} id @param {readonly Row[]} rows @param {(row: Row) => string} textOf */
function fill(id, rows, textOf) {
	/** @type {Line[]} */
	const lines = rows.slice(0, MOST_ENTRIES).map((row) => ({
		id: row.id,
		text: textOf(row),
		lit: isNew(row) || isLit(row, ...Object.keys(row.value)),
	}));
	const hidden = rows.length - lines.length;
	if (hidden > 0)
		lines.push({ id: 'more', text: `and ${hidden.toLocaleString('en')} more`, lit: false });
	if (rows.length === 0) lines.push({ id: 'none', text: 'none', lit: false });
	keyed(byId(id, HTMLUListElement), lines, (line) => line.id, linePart);
}

function linePart() {
	const node = el('li');
	/** @param {Line} line */
	const update = ({ text, lit }) => {
		setText(node, text);
		light(node, lit);
	};
	return { node, update };
}

/** @param {Record<string, any>} value */
function linkText({ addressId, addressType, serviceId, allowlist, endpoints }) {
	if (serviceId === undefined) return `${addressId} (${addressType}): no service`;
	const far = endpoints.map(endpointText).join(', ') || 'none';
	const allowed = allowlist.join(', ') || 'empty';
	return `${addressId} (${addressType}): allowlist ${allowed}; endpoints ${far}`;
}

/** @param {{ endpointId: string, confirmed: boolean }} endpoint */
function endpointText({ endpointId, confirmed }) {
	return confirmed ? endpointId : `${endpointId} (not confirmed)`;
}

/** @param {Row} row */
function groupText({ value, tenantId }) {
	const ips = value['securityIps'].join(', ') || 'empty';
	return `${value['name']}${tenantId === '' ? ' (of the instance)' : ''}: ${ips}`;
}

/** @param {Record<string, any>} value */
function sessionText({ sessionId, user, database, clientIp, status }) {
	return `${user}${database === '' ? '' : ` on ${database}`} from ${clientIp}, ${status}, ${sessionId}`;
}
