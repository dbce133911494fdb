// Asks the server for its challenge, with a request that carries neither a body nor a signature.
import type { IHttpRequestOptions } from 'n8n-workflow';

import { CredentialError, type Credential } from './credential';
import { NetworkError, toNetworkError } from '../http/networkError';
import { readResponse, type HttpResponse } from '../http/response';
import { readRetryAfter } from '../http/retryAfter';

/** Sends a request and resolves to the full response, whatever its status. */
export type SendUnsigned = (options: IHttpRequestOptions) => Promise<unknown>;

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * Returns the WWW-Authenticate header with which the server answers an unsigned request (undefined
 * when its 401 has none), and waits `timeoutMs` for it. Throws a NetworkError when there is no answer,
 * or none for now, and a CredentialError when the server does not ask for authentication: then it is
 * not OceanBase Cloud.
 */
export async function askForChallenge(
	send: SendUnsigned,
	credential: Credential,
	timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<string | undefined> {
	const response = await probe(send, credential, timeoutMs);
	const { statusCode, headers } = response;
	if (statusCode === 401) return headers.get('www-authenticate');
	if (statusCode === 408 || statusCode === 429 || statusCode >= 500) {
		throw new NetworkError('busy', credential.origin, true, readRetryAfter(response));
	}
	if (statusCode === 407) throw new NetworkError('proxy', credential.origin, true);
	throw new CredentialError(
		`${credential.origin} answered with HTTP ${statusCode} instead of asking for digest authentication. It does not seem to be the OceanBase Cloud API: check the credential's Site and Base URL`,
	);
}

async function probe(
	send: SendUnsigned,
	credential: Credential,
	timeout: number,
): Promise<HttpResponse> {
	try {
		return readResponse(
			await send({
				method: 'GET',
				url: `${credential.baseUrl}/api/v2/instances?pageNumber=1&pageSize=1`,
				headers: { 'X-Ob-Project-Id': credential.projectId, Accept: 'application/json' },
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				encoding: 'text',
				timeout,
			}),
		);
	} catch (error) {
		throw toNetworkError(error, credential.origin, true);
	}
}
