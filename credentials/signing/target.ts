// Where a request goes: its final URL with the query in it, so that what is signed is what is sent.
import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { percentEncode } from '../digest/percentEncoding';

/** What n8n passes to `authenticate`: the options of `httpRequest`, or of the older `request`. */
export type RequestOptions = IHttpRequestOptions & {
	readonly uri?: string;
	readonly form?: unknown;
	readonly formData?: unknown;
	readonly useQuerystring?: boolean;
	readonly qsStringifyOptions?: { readonly arrayFormat?: string };
};

export interface Target {
	/** The absolute URL. */
	readonly url: string;
	/** Path and query: what the request line and the signature hold. */
	readonly uri: string;
}

/** The request would leave the server that the credential belongs to. */
export class ForeignOriginError extends Error {
	override readonly name = 'ForeignOriginError';
}

/** Tells whether these are the options of the older `request`, which the HTTP Request node uses. */
export function isLegacy(options: RequestOptions): boolean {
	return options.uri !== undefined;
}

/**
 * Takes the options of a request, the only origin that may be signed for, and the URL that relative
 * ones belong to. Returns the target. Throws a ForeignOriginError for any other origin and for a URL
 * that carries a user name.
 */
export function resolveTarget(options: RequestOptions, origin: string, baseUrl: string): Target {
	const address = combine(options.url || options.uri || '', options.baseURL ?? baseUrl);
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url?.origin !== origin || url.username || url.password) {
		throw new ForeignOriginError(
			`This credential signs requests to ${origin} only. Use the URL of the API there, or change the credential's Site`,
		);
	}
	// Setting the query through the URL writes it as the HTTP client will: it parses the URL again.
	url.search = [url.search.slice(1), serializeQuery(options)].filter(Boolean).join('&');
	const uri = url.pathname + url.search;
	return { url: origin + uri, uri };
}

function combine(url: string, base: string): string {
	if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(url)) return url;
	return url === '' ? base : `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
}

function serializeQuery(options: RequestOptions): string {
	const format = arrayFormat(options);
	return Object.entries(options.qs ?? {})
		.flatMap(([key, value]) => serialize(key, value, format))
		.join('&');
}

// As n8n's client has it. The older `request` knows the last two properties, `httpRequest` the first.
function arrayFormat(options: RequestOptions): string {
	const { arrayFormat, useQuerystring, qsStringifyOptions } = options;
	if (qsStringifyOptions?.arrayFormat === 'brackets') return 'brackets';
	if (qsStringifyOptions?.arrayFormat === 'repeat' || useQuerystring === true) return 'repeat';
	return arrayFormat ?? 'indices';
}

function serialize(key: string, value: IDataObject[string] | undefined, format: string): string[] {
	if (value === undefined) return [];
	if (value === null) return [pair(key, '')];
	if (Array.isArray(value)) {
		if (format === 'comma') return value.length === 0 ? [] : [pair(key, value.join(','))];
		return value.flatMap((entry, index) => serialize(arrayKey(key, index, format), entry, format));
	}
	if (value instanceof Date) return [pair(key, value.toISOString())];
	if (typeof value === 'object') {
		return Object.entries(value).flatMap(([name, entry]) =>
			serialize(`${key}[${name}]`, entry, format),
		);
	}
	return [pair(key, String(value))];
}

function arrayKey(key: string, index: number, format: string): string {
	if (format === 'repeat') return key;
	return format === 'brackets' ? `${key}[]` : `${key}[${index}]`;
}

function pair(key: string, value: string): string {
	return `${percentEncode(key)}=${percentEncode(value)}`;
}
