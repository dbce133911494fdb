// Takes out of an answer what nobody but the service may see: some servers send back what they got, in
// the message of an error or on a page for debugging.
import { jsonParse } from 'n8n-workflow';

const STARS = '******';

const SECRET_NAME = /password|secret|token/i;

/** Anything shorter would be found in texts that have nothing to do with it. */
const SHORTEST_SECRET = 8;

/**
 * Takes the body of an answer, the secrets that the request was made with, and the body of the
 * request, of which every password counts as a secret too. Returns the answer without them.
 */
export function redact(answer: string, secrets: readonly string[], requestBody: unknown): string {
	return [...secrets, ...passwordsOf(requestBody)]
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.flatMap((secret) => [JSON.stringify(secret).slice(1, -1), secret])
		.reduce((text, secret) => text.replaceAll(secret, STARS), answer);
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
