// Takes passwords out of what the journal keeps.

const STARS = '******';
const SECRET_NAME = /password|secret/i;

/** A JSON string, or one that the end of the text cuts off, or a bare value. */
const VALUE = String.raw`(?:"(?:[^"\\]|\\[^])*(?:"|\\?$)|'[^']*(?:'|$)|[^\n,}]+)`;

/** Bounded, because a body of a megabyte may repeat any part of this a hundred thousand times. */
const PAIR = new RegExp(
	String.raw`((?:password|secret)[\w-]{0,30}["']?\s{0,20}[:=]\s{0,20})${VALUE}`,
	'gi',
);

export function maskValue(value: unknown): unknown {
	// JSON text in a JSON string may hold a password as well.
	if (typeof value === 'string') return maskPairs(value);
	if (Array.isArray(value)) return value.map(maskValue);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]: [string, unknown]) => [
			name,
			SECRET_NAME.test(name) ? STARS : maskValue(entry),
		]),
	);
}

/** Keeps the text as it came but for the secrets, and rewrites it where that is not certain. */
export function maskText(text: string): string {
	const masked = maskPairs(text);
	const parsed = parse(text);
	if (parsed === undefined) return masked;
	const wanted = JSON.stringify(maskValue(parsed));
	return JSON.stringify(parse(masked)) === wanted ? masked : wanted;
}

/** Gives undefined for what is no JSON. */
export function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function maskPairs(text: string): string {
	return text.replace(PAIR, (_, before: string) => before + quoteLike(before));
}

/** Form fields carry no quotes, JSON does. */
function quoteLike(before: string): string {
	return before.trimEnd().endsWith('=') ? STARS : `"${STARS}"`;
}

/** A password has no business in a query; if a client puts one there, it is not kept either. */
export function maskTarget(target: string): string {
	return target.replace(/([?&][^=&]*(?:password|secret)[^=&]*=)[^&]*/gi, `$1${STARS}`);
}
