// Takes out of an answer what nobody but the service may see: some servers send back what they got, in
// the message of an error or on a page for debugging.
import type { IDataObject } from 'n8n-workflow';

import { percentEncode } from '../../../credentials/digest/percentEncoding';
import { dataObjectOf, isDataObject, parseJson } from '../json';
import { decodedForms } from './decodedForms';

export const STARS = '******';

/** Names of fields whose values are secrets. */
export const SECRET_NAME = /password|secret|token/i;

/** Anything shorter would be found in texts that have nothing to do with it. */
const SHORTEST_SECRET = 8;

/** In place of a text that cannot be shown. */
const WITHHELD = '(withheld: it contains part of the password)';

/** In characters. Anything longer is not a message, and would take long to decode. */
const LONGEST_TEXT = 20_000;

/**
 * Takes the body of an answer, the secrets that the request was made with, and the body of the
 * request, of which every password counts as a secret too. Returns the answer without them, however
 * it writes them: as they are, as JSON does (also as JSON within JSON), or as a URL does. Of an answer to a
 * request with a password, a text is withheld whose decoded forms still hold eight characters of it in a
 * row, unless it is a text that the request sent in the clear.
 */
export function redact(answer: string, secrets: readonly string[], requestBody: unknown): string {
	const passwords = passwordsOf(requestBody).filter(isLongEnough);
	const masked = maskIn(withPlainEscapes(answer), [...secrets.filter(isLongEnough), ...passwords]);
	return passwords.length === 0 ? masked : withoutParts(masked, passwords, sentTexts(requestBody));
}

/**
 * Takes what was read by other calls and the bodies of requests. Returns it without the passwords that the
 * bodies carried. Parts of a password stay: names that a person made may have them in common with it.
 */
export function withoutPasswords(
	json: IDataObject,
	requestBodies: readonly IDataObject[],
): IDataObject {
	const passwords = requestBodies
		.flatMap((body) => passwordsOf(JSON.stringify(body)))
		.filter(isLongEnough);
	if (passwords.length === 0) return json;
	return dataObjectOf(parseJson(maskIn(JSON.stringify(json), passwords)));
}

function maskIn(text: string, secrets: readonly string[]): string {
	return secrets
		.flatMap(spellings)
		.reduce((masked, secret) => masked.replaceAll(secret, STARS), text);
}

function isLongEnough({ length }: string): boolean {
	return length >= SHORTEST_SECRET;
}

/** Withholds each text of a JSON answer that holds a part of a password, in whatever encoding. */
function withoutParts(
	answer: string,
	passwords: readonly string[],
	sent: ReadonlySet<string>,
): string {
	const parsed = parseJson(answer);
	// Of anything but an object, nothing is shown to anybody.
	if (!isDataObject(parsed)) return answer;
	const parts = new Set(passwords.flatMap(partsOf));
	const shown = (text: string) => (sent.has(text) || !holdsAny(text, parts) ? text : WITHHELD);
	return JSON.stringify(mapTexts(parsed, shown));
}

function partsOf(password: string): string[] {
	const { length } = password;
	return Array.from({ length: length - SHORTEST_SECRET + 1 }, (_unused, start) =>
		password.slice(start, start + SHORTEST_SECRET).toLowerCase(),
	);
}

function holdsAny(text: string, parts: ReadonlySet<string>): boolean {
	if (text.length < SHORTEST_SECRET) return false;
	if (text.length > LONGEST_TEXT) return true;
	for (const form of decodedForms(text)) {
		const lowered = form.toLowerCase();
		for (const part of parts) if (lowered.includes(part)) return true;
	}
	return false;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((each) => mapTexts(each, change));
	if (!isDataObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [change(name), mapTexts(each, change)]),
	);
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
	return textsIn(parseJson(requestBody), true);
}

function sentTexts(requestBody: unknown): ReadonlySet<string> {
	return new Set(typeof requestBody === 'string' ? textsIn(parseJson(requestBody), false) : []);
}

/** Returns the texts in fields that are named like a secret, or those in all others. */
function textsIn(value: unknown, isSecret: boolean, name = ''): string[] {
	if (typeof value === 'string') return SECRET_NAME.test(name) === isSecret ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, isSecret, key));
}
