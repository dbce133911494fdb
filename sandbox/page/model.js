// What the page knows of the cloud: the rows that the stream brought, by where they belong.

/** @typedef {Record<string, any>} Value */
/** @typedef {{ at: number, isNew: boolean, fields: readonly string[] }} Change */
/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} kind
 * @property {string} instanceId
 * @property {string} tenantId
 * @property {string} key
 * @property {Value} value
 * @property {Change} [change] The last one that somebody could watch.
 */
/** @typedef {{ row: Row, what: 'new' | 'changed' | 'gone', fields: readonly string[] }} News */

export class Model {
	/** Whether everything has come that was there at the beginning. */
	isLive = false;
	/** @type {Map<string, Row>} */
	#rows = new Map();
	/** @type {Map<string, Map<string, Row>>} */
	#places = new Map();
	/** When something in a tenant changed, by its id. @type {Map<string, number>} */
	#touched = new Map();

	begin() {
		this.isLive = false;
		this.#rows.clear();
		this.#places.clear();
	}

	/**
	 * @param {{ put: Row[], gone: string[] }} changes
	 * @returns {News[]} What a person may want to hear of it.
	 */
	take({ put, gone }) {
		const news = [...gone.flatMap((id) => this.#remove(id)), ...put.map((row) => this.#put(row))];
		return this.isLive ? news : [];
	}

	/**
	 * @param {string} kind
	 * @param {string} [instanceId]
	 * @param {string} [tenantId]
	 * @returns {Row[]} In the order of the cloud.
	 */
	list(kind, instanceId = '', tenantId = '') {
		return [...(this.#places.get(placeOf({ kind, instanceId, tenantId }))?.values() ?? [])];
	}

	/**
	 * Those of all places: for kinds of which there are few.
	 * @param {'instance' | 'tenant'} kind
	 * @returns {Row[]}
	 */
	places(kind) {
		const places = [...this.#places].filter(([place]) => place.startsWith(`${kind}\n`));
		return places.flatMap(([, rows]) => [...rows.values()]);
	}

	/**
	 * @param {string} kind
	 * @param {string} instanceId
	 * @param {string} tenantId
	 */
	count(kind, instanceId, tenantId) {
		return this.#places.get(placeOf({ kind, instanceId, tenantId }))?.size ?? 0;
	}

	/** @param {string} id */
	row(id) {
		return this.#rows.get(id);
	}

	/**
	 * What the control interface has switched on.
	 * @param {'faults' | 'dialect'} key
	 * @returns {Value | undefined}
	 */
	control(key) {
		return this.list('control').find((row) => row.key === key)?.value;
	}

	/** @param {string} tenantId */
	touchedAt(tenantId) {
		return this.#touched.get(tenantId) ?? 0;
	}

	/** @param {Row} row @returns {News} */
	#put(row) {
		const before = this.#rows.get(row.id);
		const fields = before ? changedFields(before.value, row.value) : [];
		if (this.isLive) row.change = { at: Date.now(), isNew: !before, fields };
		this.#rows.set(row.id, row);
		const place = placeOf(row);
		const there = this.#places.get(place) ?? new Map();
		this.#places.set(place, there.set(row.id, row));
		this.#touch(row);
		return { row, what: before ? 'changed' : 'new', fields };
	}

	/** @param {string} id @returns {News[]} */
	#remove(id) {
		const row = this.#rows.get(id);
		if (!row) return [];
		this.#rows.delete(id);
		this.#places.get(placeOf(row))?.delete(id);
		this.#touch(row);
		return [{ row, what: 'gone', fields: [] }];
	}

	/** @param {Row} row */
	#touch({ tenantId }) {
		if (this.isLive) this.#touched.set(tenantId, Date.now());
	}
}

/** @param {Pick<Row, 'kind' | 'instanceId' | 'tenantId'>} row */
function placeOf({ kind, instanceId, tenantId }) {
	return `${kind}\n${instanceId}\n${tenantId}`;
}

/** @param {Value} before @param {Value} now */
function changedFields(before, now) {
	const names = Object.keys({ ...before, ...now });
	return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}
