// Says which requests a rule is about, and tells whether a request is one of them.

/** Whatever is absent fits any request. */
export interface RequestMatch {
	method?: string;
	/** Regular expression for the path as sent. */
	path?: string | RegExp;
	/** Name of the operation, for example CreateTenantUser. */
	operation?: string;
	/** Parameters of the query, decoded, for example `{ pageNumber: '2' }`. */
	query?: Readonly<Record<string, string>>;
}

export interface Matched {
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	/** Undefined where no operation has this path. */
	readonly operation?: string;
}

export function matches(match: RequestMatch | undefined, request: Matched): boolean {
	const { method, operation, path, query = {} } = match ?? {};
	if (method !== undefined && method.toUpperCase() !== request.method) return false;
	if (operation !== undefined && operation !== request.operation) return false;
	if (path !== undefined && !new RegExp(path).test(request.path)) return false;
	return Object.entries(query).every(([name, value]) => request.query[name] === value);
}
