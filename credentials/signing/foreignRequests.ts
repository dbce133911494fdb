// Requests of other nodes (HTTP Request) and of the credential test: n8n calls `preAuthentication`,
// then `authenticate`, with the same credentials object. What the first learns waits here for the second.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

type Challenge = string | undefined;

const waiting = new WeakMap<ICredentialDataDecryptedObject, Challenge[]>();

/** Keeps a WWW-Authenticate header for the next request that these credentials sign. */
export function offerChallenge(
	credentials: ICredentialDataDecryptedObject,
	wwwAuthenticate: Challenge,
): void {
	const challenges = waiting.get(credentials) ?? [];
	challenges.push(wwwAuthenticate);
	waiting.set(credentials, challenges);
}

/**
 * Returns the newest kept header, once: its nonce belongs to one request, so that no answer can
 * mean "too old" and no request has to be sent twice. Throws when none is waiting.
 */
export function takeChallenge(credentials: ICredentialDataDecryptedObject): Challenge {
	const challenges = waiting.get(credentials) ?? [];
	if (challenges.length === 0) {
		throw new Error(
			'This request cannot be signed, because n8n did not ask the server for a challenge before. Open the OceanBase Cloud credential, save it, and try again',
		);
	}
	return challenges.pop();
}
