// Signs one request: what `authenticate` does, for this package's node and for any other node.
import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Credential } from './credential';
import type { NonceLease } from '../digest/nonceLease';
import { isLegacy, resolveTarget, type RequestOptions } from './target';
import { withExactBody } from './exactBody';

/**
 * Takes a request and a lease with a challenge, returns the request with its final URL, the project
 * header (unless it has one) and the signature. A signed request follows no redirect. Throws a
 * ForeignOriginError for a request to anywhere but the credential's origin, and an
 * UnsignableBodyError.
 */
export function signRequest(
	asked: RequestOptions,
	credential: Credential,
	lease: NonceLease,
): IHttpRequestOptions {
	const options = lease.signsBody ? withExactBody(asked) : asked;
	const { url, uri } = resolveTarget(options, credential.origin, credential.baseUrl);
	const authorization = lease.authorize({
		username: credential.accessKeyId,
		secret: credential.accessKeySecret,
		method: options.method ?? 'GET',
		uri,
		body: signableBody(options),
	});
	const signed: RequestOptions = {
		...options,
		...(isLegacy(options) ? { ...NO_LEGACY_REDIRECT, uri: url } : NO_REDIRECT),
		url,
		headers: {
			...withProject(withoutHeader(options.headers ?? {}, 'authorization'), credential.projectId),
			Authorization: authorization,
		},
	};
	// The URL holds the query now, and nothing but the signature may authenticate.
	delete signed.qs;
	delete signed.baseURL;
	delete signed.auth;
	return signed;
}

const NO_REDIRECT = { disableFollowRedirect: true, maxRedirects: 0 };
const NO_LEGACY_REDIRECT = { followRedirect: false, followAllRedirects: false, maxRedirects: 0 };

type Headers = NonNullable<IHttpRequestOptions['headers']>;

function withoutHeader(headers: Headers, name: string): Headers {
	return Object.fromEntries(
		Object.entries(headers).filter(([header]) => header.toLowerCase() !== name),
	);
}

function withProject(headers: Headers, projectId: string): Headers {
	const hasProject = Object.keys(headers).some((name) => name.toLowerCase() === 'x-ob-project-id');
	return hasProject ? headers : { ...headers, 'X-Ob-Project-Id': projectId };
}

// Looked at where the signature covers the body: then `withExactBody` has left nothing else.
function signableBody({ body }: RequestOptions): string | Buffer {
	return typeof body === 'string' || Buffer.isBuffer(body) ? body : '';
}
