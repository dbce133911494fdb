// The tenant that is shown. It stands in the address, so that a link leads to it and Back leads back.

/** @typedef {import('./model.js').Model} Model */

/** @param {string} instanceId @param {string} tenantId */
export function addressOf(instanceId, tenantId) {
	return `#/${encodeURIComponent(instanceId)}/${encodeURIComponent(tenantId)}`;
}

/**
 * @param {Model} model
 * @returns The rows of the tenant in the address, or of the first one.
 */
export function shownTenant(model) {
	const tenants = allTenants(model);
	const asked = tenants.find((row) => addressOf(row.instanceId, row.tenantId) === chosen());
	return asked ?? tenants[0];
}

/** @param {Model} model */
export function allTenants(model) {
	const instances = allInstances(model);
	return instances.flatMap(({ key }) => tenantsOf(model, key));
}

/** @param {Model} model */
export function allInstances(model) {
	return model.places('instance');
}

/** @param {Model} model @param {string} instanceId */
export function tenantsOf(model, instanceId) {
	return model.places('tenant').filter((row) => row.instanceId === instanceId);
}

let last = location.hash;

/** The links that skip to a part of the page have addresses of their own. */
function chosen() {
	if (location.hash === '' || location.hash.startsWith('#/')) last = location.hash;
	return last;
}
