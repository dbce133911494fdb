// What signs the next request. n8n hands `authenticate` the very credentials object that this package's
// node, or `preAuthentication`, held before: the signer waits under that object.
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

/** Takes a request, returns it signed. Throws before anything is sent when it cannot be signed. */
export type Signer = (options: IHttpRequestOptions) => IHttpRequestOptions;

const waiting = new WeakMap<ICredentialDataDecryptedObject, Signer[]>();

/** Keeps a signer for one request that n8n will send with these credentials. */
export function offerSigner(credentials: ICredentialDataDecryptedObject, signer: Signer): void {
	const signers = waiting.get(credentials) ?? [];
	signers.push(signer);
	waiting.set(credentials, signers);
}

/**
 * Returns the signer that was kept last, once: its nonce belongs to one request, so that no answer can
 * mean "too old" and no request has to be sent twice. Throws when none is waiting.
 */
export function takeSigner(credentials: ICredentialDataDecryptedObject): Signer {
	const signer = waiting.get(credentials)?.pop();
	if (signer !== undefined) return signer;
	throw new Error(
		'This request cannot be signed, because n8n did not ask the server for a challenge first. Open the OceanBase Cloud credential, save it, and try again',
	);
}
