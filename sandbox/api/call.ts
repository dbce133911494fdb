// One call of the API as its operation sees it: authenticated, with its project known, decoded.
import type { Cloud } from '../cloud/cloud';
import type { Listings } from '../cloud/listings';
import type { Dialect } from '../dialects/dialect';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface PathParams {
	/** Empty where the path of the operation has no such part. */
	readonly instanceId: string;
	readonly tenantId: string;
	readonly userName: string;
}

export interface Call {
	readonly cloud: Cloud;
	readonly listings: Listings;
	readonly dialect: Dialect;
	readonly projectId: string;
	/** The account whose key signed the call. */
	readonly caller: string;
	readonly requestId: string;
	readonly path: PathParams;
	readonly query: Readonly<Record<string, string>>;
	/** Empty where no body came. */
	readonly body: JsonObject;
}

export interface Operation {
	/** As the documentation calls it. */
	readonly name: string;
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	readonly path: string;
	/** Gives the `data` of the answer, or a Listing; undefined for an answer without `data`. */
	readonly run: (call: Call) => unknown;
	/** Where it matters: answers a call that it did not understand, and changes nothing. */
	readonly ignore?: (call: Call) => unknown;
}
