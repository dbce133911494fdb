// Takes an Authorization header apart (RFC 9110 section 11). A value stays the bytes that came, and
// whether it was quoted stays known, because RFC 7616 prescribes it for each parameter.

export interface HeaderParam {
	readonly value: string;
	readonly quoted: boolean;
}

export interface AuthorizationHeader {
	readonly scheme: string;
	readonly params: ReadonlyMap<string, HeaderParam>;
}

const SCHEME = /^([!#$%&'*+.^_`|~\w-]+)(?: +|$)/;
const PARAM =
	/[ \t]*([!#$%&'*+.^_`|~\w-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~\w-]+))[ \t]*/y;
const NEXT = /,[ \t,]*/y;

/** Gives undefined where the header breaks the grammar or names a parameter twice. */
export function parseAuthorization(header: string): AuthorizationHeader | undefined {
	const scheme = SCHEME.exec(header);
	if (!scheme?.[1]) return undefined;
	const name = scheme[1].toLowerCase();
	// The rest of other schemes (a token68) follows another grammar, and nobody here reads it.
	if (name !== 'digest') return { scheme: name, params: new Map() };
	const params = parseParams(header, scheme[0].length);
	return params && { scheme: name, params };
}

function parseParams(header: string, from: number): Map<string, HeaderParam> | undefined {
	const params = new Map<string, HeaderParam>();
	PARAM.lastIndex = from;
	for (;;) {
		const match = PARAM.exec(header);
		const name = match?.[1]?.toLowerCase();
		if (!match || !name || params.has(name)) return undefined;
		params.set(name, paramOf(match));
		if (PARAM.lastIndex === header.length) return params;
		NEXT.lastIndex = PARAM.lastIndex;
		if (!NEXT.test(header)) return undefined;
		PARAM.lastIndex = NEXT.lastIndex;
	}
}

function paramOf([, , quoted, token = '']: RegExpExecArray): HeaderParam {
	if (quoted === undefined) return { value: token, quoted: false };
	return { value: quoted.replace(/\\(.)/g, '$1'), quoted: true };
}
