// An HTTP response as n8n's helper returns it, read without trusting its shape.

export interface HttpResponse {
	readonly statusCode: number;
	readonly headers: ReadonlyMap<string, string>;
	readonly body: string;
}

/** Takes what `httpRequest` resolved to with `returnFullResponse`, returns it typed. */
export function readResponse(value: unknown): HttpResponse {
	const response = isRecord(value) ? value : {};
	const { statusCode, headers, body } = response;
	return {
		statusCode: typeof statusCode === 'number' ? statusCode : 0,
		headers: readHeaders(headers),
		body: typeof body === 'string' ? body : '',
	};
}

function readHeaders(value: unknown): ReadonlyMap<string, string> {
	const headers = new Map<string, string>();
	for (const [name, content] of Object.entries(isRecord(value) ? value : {})) {
		if (content === undefined || content === null) continue;
		headers.set(name.toLowerCase(), Array.isArray(content) ? content.join(', ') : String(content));
	}
	return headers;
}

/** Tells whether a value is an object with string keys: neither null nor an array. */
function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
