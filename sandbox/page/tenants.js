// The list of instances and their tenants, from which one is chosen.
import { byId, el, keyed, setAttribute, setText } from './dom.js';
import { isRecent, light } from './lit.js';
import { addressOf, allInstances, shownTenant, tenantsOf } from './place.js';

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Row} Row */

const list = byId('tenants', HTMLUListElement);

/** @param {Model} model */
export function showTenants(model) {
	const shown = shownTenant(model);
	keyed(
		list,
		allInstances(model),
		({ id }) => id,
		() => instancePart(model, () => shownTenant(model)),
	);
	setAttribute(list, 'data-shown', shown?.tenantId);
}

/** @param {Model} model @param {() => Row | undefined} shown */
function instancePart(model, shown) {
	const name = el('span', { class: 'instance' });
	const tenants = el('ul');
	return {
		node: el('li', {}, name, tenants),
		/** @param {Row} row */
		update: ({ value, key }) => {
			setText(name, instanceText(value));
			setAttribute(name, 'title', `${value['cloudProvider']}, ${value['region']}, ${key}`);
			keyed(
				tenants,
				tenantsOf(model, key),
				({ id }) => id,
				() => tenantPart(model, shown),
			);
		},
	};
}

/** @param {Record<string, string>} value */
function instanceText({ instanceName = '', primaryInstanceId }) {
	return primaryInstanceId === undefined ? instanceName : `${instanceName} (standby)`;
}

/** @param {Model} model @param {() => Row | undefined} shown */
function tenantPart(model, shown) {
	const name = el('span', { class: 'name' });
	const count = el('span', { class: 'count' });
	const link = el('a', {}, name, ' ', count);
	return {
		node: el('li', {}, link),
		/** @param {Row} row */
		update: ({ id, value, instanceId, tenantId }) => {
			const accounts = model.count('account', instanceId, tenantId);
			setText(name, value['tenantName']);
			setText(count, accounts === 1 ? '1 account' : `${accounts.toLocaleString('en')} accounts`);
			setAttribute(link, 'href', addressOf(instanceId, tenantId));
			setAttribute(link, 'aria-current', shown()?.id === id ? 'page' : undefined);
			light(link, isRecent(model.touchedAt(tenantId)));
		},
	};
}
