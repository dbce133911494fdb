// Takes out of an answer what nobody but the service may see: some servers send back what they got, in
// the message of an error or on a page for debugging.
import { jsonParse } from 'n8n-workflow';

import { percentEncode } from '../../../credentials/digest/percentEncoding';
import { parseJson } from '../json';

export const STARS = '******';

/** Names of fields whose values are secrets. */
export const SECRET_NAME = /password|secret|token/i;

/** Anything shorter would be found in texts that have nothing to do with it. */
const SHORTEST_SECRET = 8;

/**
 * Takes the body of an answer, the secrets that the request was made with, and the body of the
 * request, of which every password counts as a secret too. Returns the answer without them, however
 * it writes them: as they are, as JSON does (also as JSON within JSON), or as a URL does.
 */
export function redact(answer: string, secrets: readonly string[], requestBody: unknown): string {
	return [...secrets, ...passwordsOf(requestBody)]
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.flatMap(spellings)
		.reduce((text, secret) => text.replaceAll(secret, STARS), withPlainEscapes(answer));
}

function spellings(secret: string): string[] {
	const inJson = escaped(secret);
	// The longest first: one may hold another.
	const inUrl = percentEncode(secret);
	const inUrlOfJavaScript = inUrl.replace(/%(21|27|28|29|2A)/g, decodeURIComponent);
	return [escaped(inJson), inJson, inUrl, inUrlOfJavaScript, secret];
}

function escaped(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

/** JSON may write any character as an escape: reading and writing it leaves those that it needs. */
function withPlainEscapes(answer: string): string {
	if (!/\\[u/]/.test(answer)) return answer;
	const parsed = parseJson(answer);
	return parsed === undefined ? answer : JSON.stringify(parsed);
}

function passwordsOf(requestBody: unknown): string[] {
	// Most requests name none: nothing has to be parsed to know that.
	if (typeof requestBody !== 'string' || !SECRET_NAME.test(requestBody)) return [];
	return passwordsIn(jsonParse(requestBody, { fallbackValue: {} }));
}

function passwordsIn(value: unknown, name = ''): string[] {
	if (typeof value === 'string') return SECRET_NAME.test(name) ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) => passwordsIn(entry, key));
}
