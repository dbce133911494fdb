// The only place that sends: one request, signed with a nonce that no other request uses.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { NonceLease, type Verdict } from '../../../credentials/digest/nonceLease';
import { NoncePool } from '../../../credentials/digest/noncePool';
import { toNetworkError } from '../../../credentials/http/networkError';
import { askForChallenge } from '../../../credentials/signing/askForChallenge';
import { readResponse, type HttpResponse } from '../../../credentials/http/response';
import { settle } from '../outcome';
import type { Connection } from './connection';
import { Deadline } from './deadline';
import { NonceRefused } from './failures';
import { redact } from './redact';

const nonces = new NoncePool();

/** How many nonces a request is signed with, one after the other, before it counts as a failed try. */
const NONCES_PER_TRY = 5;

interface SignedOptions extends IHttpRequestOptions {
	/** How long the whole exchange may take, in ms. */
	readonly timeout: number;
}

/**
 * Sends a request and returns the answer, whatever its status, without the secrets that it may send
 * back. Costs one request where a nonce is waiting, one more where the server has to be asked for one,
 * and for each that it refuses. Throws a NetworkError, a CredentialError, a ChallengeError, an
 * UntrustedResponseError, a KeyGivenUp or a NonceRefused.
 */
export async function exchange(
	connection: Connection,
	options: SignedOptions,
): Promise<HttpResponse> {
	const { credential, poolKey } = connection;
	const deadline = new Deadline(options.timeout, credential.origin);
	const lease = new NonceLease(nonces, poolKey, credential.minimumAlgorithm);
	try {
		if (!lease.isReady) {
			const challenge = await deadline.within(
				true,
				async (leftMs) => await askForChallenge(connection.sendUnsigned, credential, leftMs),
			);
			lease.takeChallenge(challenge);
		}
		const response = await sendUntilAccepted(connection, options, lease, deadline);
		const secrets = [...lease.secretsInHeader, credential.accessKeySecret];
		return { ...response, body: redact(response.body, secrets, options.body) };
	} finally {
		lease.release();
	}
}

/**
 * Sends with one nonce after the other: a 401 says nothing of the key where it is known to be right, or
 * where the server says that only the nonce is too old. Returns an answer to a signature that was
 * accepted, or the 401 that refuses the key.
 */
async function sendUntilAccepted(
	connection: Connection,
	options: SignedOptions,
	lease: NonceLease,
	deadline: Deadline,
): Promise<HttpResponse> {
	const { trust } = connection;
	for (let sent = 1; ; sent += 1) {
		const { response, verdict } = await trust.trying(
			async () =>
				await deadline.within(
					false,
					async (timeout) => await sendOnce(connection, { ...options, timeout }, lease),
				),
		);
		if (verdict === 'accepted' || verdict === 'refused') return response;
		const isKeyRight = trust.isProven || verdict === 'tooOld';
		if (!isKeyRight && trust.isGivenUp) return response;
		if (sent === NONCES_PER_TRY) throw new NonceRefused();
	}
}

interface Sent {
	readonly response: HttpResponse;
	readonly verdict: Verdict;
	/** What the answer says of the key; undefined: nothing. */
	readonly isAccepted: boolean | undefined;
}

async function sendOnce(
	connection: Connection,
	options: IHttpRequestOptions,
	lease: NonceLease,
): Promise<Sent> {
	const response = readResponse(await safely(connection, connection.sendSigned(options, lease)));
	const { statusCode, body, headers } = response;
	const verdict = lease.takeAnswer({
		statusCode,
		body,
		wwwAuthenticate: headers.get('www-authenticate'),
		authenticationInfo: headers.get('authentication-info'),
	});
	return { response, verdict, isAccepted: isKeyAccepted(verdict, statusCode) };
}

function isKeyAccepted(verdict: Verdict, statusCode: number): boolean | undefined {
	if (verdict === 'challenged' || verdict === 'refused') return false;
	// A gateway before the service may answer with its own error.
	return verdict === 'accepted' && statusCode >= 200 && statusCode < 300 ? true : undefined;
}

/** What n8n's HTTP client throws holds headers and body of the request: only its kind goes on. */
async function safely<T>({ credential }: Connection, sending: Promise<T>): Promise<T> {
	const sent = await settle(sending);
	if (sent.ok) return sent.value;
	throw toNetworkError(sent.error, credential.origin);
}
