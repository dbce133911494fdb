// The body of a request whose signature covers it (qop auth-int): what is sent must be the very bytes
// that were signed, and HTTP clients like to rewrite texts and objects. Bytes they leave alone.
import type { RequestOptions } from './target';

/** The body cannot be signed, because only the HTTP client knows what will be sent. */
export class UnsignableBodyError extends Error {
	override readonly name = 'UnsignableBodyError';

	constructor() {
		super(
			'The server asks for a signature over the body (qop auth-int), which is possible for JSON and text only. Send the body as JSON',
		);
	}
}

/**
 * Takes a request, returns it with its body as bytes (as it is, where it has none) and with a content
 * type. Objects become JSON. Throws an UnsignableBodyError for forms and streams.
 */
export function withExactBody(options: RequestOptions): RequestOptions {
	const { body, form, formData, headers = {} } = options;
	if (form !== undefined || formData !== undefined) throw new UnsignableBodyError();
	if (body === undefined || body === null) return options;
	const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
	if (typeof body === 'string' && isUrlEncoded(type)) return options;
	return {
		...options,
		body: bytesOf(body, type),
		headers: type === undefined ? { ...headers, 'Content-Type': 'application/json' } : headers,
	};
}

function bytesOf(body: NonNullable<RequestOptions['body']>, type: unknown): Buffer {
	if (Buffer.isBuffer(body)) return body;
	if (typeof body === 'string') return Buffer.from(body);
	const isJson = type === undefined || String(type).toLowerCase().includes('json');
	if (isJson && isData(body)) return Buffer.from(JSON.stringify(body));
	throw new UnsignableBodyError();
}

/** Tells data from the objects that an HTTP client writes in its own way: streams and forms. */
function isData(body: unknown): boolean {
	if (Array.isArray(body) || typeof body !== 'object' || body === null) return true;
	const isPlain = Object.prototype.toString.call(body) === '[object Object]';
	return isPlain && !('getHeaders' in body) && !('pipe' in body);
}

function isUrlEncoded(type: unknown): boolean {
	return String(type).toLowerCase() === 'application/x-www-form-urlencoded';
}
