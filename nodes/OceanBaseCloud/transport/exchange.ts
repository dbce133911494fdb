// The only place that sends: one request, signed with a nonce that no other request uses.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { NonceLease, type Verdict } from '../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../credentials/digest/noncePool';
import { toNetworkError } from '../../../credentials/http/networkError';
import { askForChallenge } from '../../../credentials/signing/askForChallenge';
import { readResponse, type HttpResponse } from '../../../credentials/http/response';
import { settle } from '../outcome';
import type { Connection } from './connection';
import { redact } from './redact';

const nonces = new NoncePool();

/**
 * Sends a request and returns the answer, whatever its status, without the secrets that it may send
 * back. Costs one request where a nonce is
 * waiting, one more where the server has to be asked for one or calls it too old. Throws a
 * NetworkError, a CredentialError, a ChallengeError or an UntrustedResponseError.
 */
export async function exchange(
	connection: Connection,
	options: IHttpRequestOptions,
): Promise<HttpResponse> {
	const { credential, poolKey } = connection;
	const lease = new NonceLease(nonces, poolKey, credential.minimumAlgorithm);
	try {
		if (!lease.isReady) {
			lease.takeChallenge(await askForChallenge(connection.sendUnsigned, credential));
		}
		let response: HttpResponse;
		let verdict: Verdict;
		do {
			response = readResponse(await safely(connection, connection.sendSigned(options, lease)));
			verdict = lease.takeAnswer({
				statusCode: response.statusCode,
				body: response.body,
				wwwAuthenticate: response.headers.get('www-authenticate'),
				authenticationInfo: response.headers.get('authentication-info'),
			});
		} while (verdict === 'sendAgain');
		const secrets = [...lease.secretsInHeader, credential.accessKeySecret];
		return { ...response, body: redact(response.body, secrets, options.body) };
	} finally {
		lease.release();
	}
}

/** What n8n's HTTP client throws holds headers and body of the request: only its kind goes on. */
async function safely<T>({ credential }: Connection, sending: Promise<T>): Promise<T> {
	const sent = await settle(sending);
	if (sent.ok) return sent.value;
	throw toNetworkError(sent.error, credential.origin);
}
