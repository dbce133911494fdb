// What users of other nodes, such as HTTP Request, can do where the request for a challenge fails.
import { NetworkError } from '../http/networkError';
import { CredentialError } from './credential';

/**
 * Takes why no challenge came. Returns it, or, where options of the node are meant against it, an error that
 * says what to set instead: they are about the node's own request, and not about the one before it.
 */
export function withWayOut(error: unknown): unknown {
	const isTheirs = error instanceof NetworkError && ['proxy', 'untrusted'].includes(error.problem);
	if (!isTheirs) return error;
	return new CredentialError(
		`${error.message}. Options of the node such as Ignore SSL Issues and Proxy do not reach the request for a challenge: set NODE_EXTRA_CA_CERTS and HTTPS_PROXY for n8n itself`,
	);
}
