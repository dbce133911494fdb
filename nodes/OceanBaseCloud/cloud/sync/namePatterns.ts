// Names with * in them. Pure.

/** Tells whether a name matches one of the patterns, in which * stands for any characters. */
export function matchesAny(
	name: string,
	patterns: readonly string[],
	{ ignoresCase = false }: { readonly ignoresCase?: boolean } = {},
): boolean {
	const inCase = (text: string) => (ignoresCase ? text.toLowerCase() : text);
	return patterns.some((pattern) => matches(inCase(name), inCase(pattern).split(/\*+/)));
}

/** Takes the texts between the *; each has to follow the one before. */
function matches(name: string, parts: readonly string[]): boolean {
	const [first = '', ...others] = parts;
	const last = others.pop();
	if (last === undefined) return name === first;
	if (!name.startsWith(first) || name.length < first.length + last.length) return false;
	let at = first.length;
	for (const part of others) {
		const found = name.indexOf(part, at);
		if (found < 0) return false;
		at = found + part.length;
	}
	return at <= name.length - last.length && name.endsWith(last);
}
