// How this package's own node tells `authenticate` which nonce a request uses: n8n hands the request
// options through unchanged, so the lease travels on them, under a key that no serializer sees.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { NonceLease } from './digest/nonceLease';

const LEASE = Symbol('digest nonce lease');

/** Returns the same request, holding a lease. */
export function withLease(options: IHttpRequestOptions, lease: NonceLease): IHttpRequestOptions {
	return Object.defineProperty({ ...options }, LEASE, { value: lease, enumerable: true });
}

/** Returns the lease that a request holds; undefined for a request of another node. */
export function leaseOf(options: IHttpRequestOptions): NonceLease | undefined {
	const lease: unknown = Reflect.get(options, LEASE);
	return lease instanceof NonceLease ? lease : undefined;
}
