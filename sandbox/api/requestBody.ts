// Reads the JSON object in a request's body.
import { isUtf8 } from 'node:buffer';

import type { JsonObject } from './call';
import { isObject } from './fields';
import { Refusal } from './refusal';

const JSON_TYPE = /^application\/json *(?:;|$)/i;

export function readRequestBody(bytes: Buffer, contentType: string | undefined): JsonObject {
	if (bytes.length === 0) return {};
	if (contentType === undefined || !JSON_TYPE.test(contentType)) {
		throw new Refusal('bad-content-type', 'The Content-Type must be application/json.');
	}
	const content = isUtf8(bytes) ? parseJson(bytes.toString('utf8')) : undefined;
	if (isObject(content)) return content;
	throw new Refusal('bad-json', 'The request body is not a JSON object.');
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
