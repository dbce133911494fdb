// How this package's own node tells `authenticate` which nonce a request uses: n8n hands the request
// options through unchanged, so the lease travels on them, under a key that no serializer sees.
import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Credential } from './credential';
import type { NonceLease } from '../digest/nonceLease';

const LEASED = Symbol('leased nonce');

/**
 * What a request is signed with: its nonce, and the credential as it was read once for the run. The
 * fields are private to the language, so that whatever prints the request cannot show the secret.
 */
export class Leased {
	readonly #lease: NonceLease;
	readonly #credential: Credential;

	constructor(lease: NonceLease, credential: Credential) {
		this.#lease = lease;
		this.#credential = credential;
	}

	get lease(): NonceLease {
		return this.#lease;
	}

	get credential(): Credential {
		return this.#credential;
	}
}

/** Returns the same request, holding what it is signed with. */
export function withLeased(options: IHttpRequestOptions, leased: Leased): IHttpRequestOptions {
	return Object.defineProperty({ ...options }, LEASED, { value: leased, enumerable: true });
}

/** Returns what a request is signed with; undefined for a request of another node. */
export function leasedOf(options: IHttpRequestOptions): Leased | undefined {
	const leased: unknown = Reflect.get(options, LEASED);
	return leased instanceof Leased ? leased : undefined;
}
