// The grammar of authentication headers (RFC 9110 section 11): read leniently, in one pass.

/** One challenge as the server wrote it: parameter names in lower case, values without their quotes. */
export interface AuthChallenge {
	readonly scheme: string;
	readonly params: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACES = /[ \t]*/y;
const SEPARATORS = /[ \t,]*/y;
const UNTIL_COMMA = /[^,]*/y;
const UNQUOTED_VALUE = /[^ \t,]*/y;

class Cursor {
	private position = 0;

	constructor(private readonly text: string) {}

	get atEnd(): boolean {
		return this.position >= this.text.length;
	}

	/** Returns what the sticky pattern matches here and moves past it, or undefined. */
	read(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.position;
		const match = pattern.exec(this.text)?.[0];
		if (match !== undefined) this.position += match.length;
		return match;
	}

	/** Reads `= value` behind a parameter's name; without an equals sign the cursor stays where it is. */
	readValue(): string | undefined {
		const start = this.position;
		this.read(SPACES);
		if (this.text[this.position] !== '=') {
			this.position = start;
			return undefined;
		}
		this.position += 1;
		this.read(SPACES);
		return this.text[this.position] === '"' ? this.readQuoted() : this.read(UNQUOTED_VALUE);
	}

	// By hand and not by a pattern: a pattern would need a stack frame for each character.
	private readQuoted(): string {
		const parts: string[] = [];
		let index = this.position + 1;
		let chunkStart = index;
		while (index < this.text.length && this.text[index] !== '"') {
			if (this.text[index] === '\\') {
				parts.push(this.text.slice(chunkStart, index));
				chunkStart = index + 1;
				index += 1;
			}
			index += 1;
		}
		parts.push(this.text.slice(chunkStart, index));
		this.position = index + 1;
		return parts.join('');
	}
}

/**
 * Reads the value of WWW-Authenticate: any number of challenges in one string, as Node joins
 * several headers. Never throws; what cannot be read is passed over. Linear in the input's length.
 * Of a parameter that is given twice the first value counts.
 */
export function parseChallenges(header: string): AuthChallenge[] {
	const cursor = new Cursor(header);
	const challenges: AuthChallenge[] = [];
	let params = new Map<string, string>();
	for (cursor.read(SEPARATORS); !cursor.atEnd; cursor.read(SEPARATORS)) {
		const name = cursor.read(TOKEN);
		if (name === undefined) {
			cursor.read(UNTIL_COMMA);
			continue;
		}
		const value = cursor.readValue();
		if (value !== undefined) {
			setFirst(params, name, value);
			continue;
		}
		params = new Map();
		cursor.read(SPACES);
		// Skips what other schemes have instead of parameters.
		cursor.read(TOKEN68);
		challenges.push({ scheme: name, params });
	}
	return challenges;
}

/** Reads a plain parameter list, such as the value of Authentication-Info (RFC 7616 section 3.5). */
export function parseParameters(header: string): ReadonlyMap<string, string> {
	return parseChallenges(`Digest ${header}`)[0]?.params ?? new Map<string, string>();
}

function setFirst(params: Map<string, string>, name: string, value: string): void {
	const key = name.toLowerCase();
	if (!params.has(key)) params.set(key, value);
}

/** Takes any text, returns it as a quoted-string (RFC 9110 section 5.6.4). */
export function quote(value: string): string {
	return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * Tells whether a header can carry a text, one character a byte (RFC 9110 section 5.5). HTTP clients
 * refuse or drop any other character: then the server would get something else than was signed.
 */
export function isHeaderText(text: string): boolean {
	return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}
