// Looks for secrets in everything that an execution leaves behind.
import { inspect } from 'node:util';

/** Returns a value as text with everything in it: causes, symbols, properties that are not enumerable. */
export function textOf(value: unknown): string {
	return inspect(value, {
		depth: Infinity,
		showHidden: true,
		maxArrayLength: null,
		maxStringLength: null,
		breakLength: Infinity,
	});
}

/** Returns the names of the secrets that a text holds, in any of the ways in which they are written. */
export function leaksIn(text: string, secrets: Readonly<Record<string, string>>): string[] {
	const unescaped = withoutBackslashes(text);
	const plain = Object.entries(secrets)
		.filter(([, secret]) =>
			ways(secret).some((way) => text.includes(way) || unescaped.includes(withoutBackslashes(way))),
		)
		.map(([name]) => name);
	return [...plain, ...(HEADER.test(text) ? ['a Digest header'] : [])];
}

/** A signature in a list of headers, an object, or a command line. */
const HEADER =
	/authorization["']?\s*[:=,]\s*\[?\s*["'`]?Digest|Digest username=|response=\\?"[0-9a-f]{32}/i;

/** However often a text was put into quotes inside of quotes. */
function withoutBackslashes(text: string): string {
	return text.replaceAll('\\', '');
}

function ways(secret: string): string[] {
	const json = JSON.stringify(secret).slice(1, -1);
	const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
	const inspected = inspect(secret).slice(1, -1);
	return [secret, json, inspected, base64, encodeURIComponent(secret)];
}
