// The kinds of settings that a dialect is made of. A setting knows its default, what it takes and what
// it is for, so that types, checks and the table in README.md all come from one place.

export interface Setting<T> {
	/** As the API pages document it, or as the sandbox has always done it. */
	readonly initial: T;
	/** What the setting takes, for people; the default comes first. */
	readonly takes: readonly string[];
	readonly what: string;
	/** Gives undefined for what the setting does not take. */
	readonly read: (value: unknown) => T | undefined;
}

/** One of some words. The first is the default. */
export function choice<const T extends string>(
	[initial, ...others]: readonly [T, ...T[]],
	what: string,
): Setting<T> {
	const values = [initial, ...others];
	return { initial, takes: values, what, read: (value) => values.find((each) => each === value) };
}

/** True or false, and false by default. */
export function flag(what: string): Setting<boolean> {
	const read = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
	return { initial: false, takes: ['false', 'true'], what, read };
}

/** A whole number that is not negative, and 0 by default. */
export function count(what: string): Setting<number> {
	const read = (value: unknown) =>
		typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
	return { initial: 0, takes: ['0', 'any whole number'], what, read };
}

/** Any text. */
export function text(initial: string, what: string): Setting<string> {
	const read = (value: unknown) => (typeof value === 'string' ? value : undefined);
	return { initial, takes: [initial, 'any text'], what, read };
}

/** A list of texts, and empty by default. */
export function texts(what: string): Setting<readonly string[]> {
	const read = (value: unknown) => (isListOf(value, isText) ? value : undefined);
	return { initial: [], takes: ['[]', 'a list of texts'], what, read };
}

/** A list of some of these words; by default it has all of them or none. */
export function some<const T extends string>(
	values: readonly T[],
	initially: 'all' | 'none',
	what: string,
): Setting<readonly T[]> {
	const isOne = (entry: unknown): entry is T => values.some((each) => each === entry);
	return {
		initial: initially === 'all' ? values : [],
		takes: [initially === 'all' ? 'all' : '[]', ...values],
		what,
		read: (value) => (isListOf(value, isOne) ? value : undefined),
	};
}

/** Texts by name, and empty by default. */
export function textsByName(what: string): Setting<Readonly<Record<string, string>>> {
	return { initial: {}, takes: ['{}', 'texts by name'], what, read: readTextsByName };
}

function readTextsByName(value: unknown): Record<string, string> | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	const entries: [string, unknown][] = Object.entries(value);
	const texts = entries.flatMap(([name, entry]): [string, string][] =>
		isText(entry) ? [[name, entry]] : [],
	);
	return texts.length === entries.length ? Object.fromEntries(texts) : undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isListOf<T>(value: unknown, isOne: (entry: unknown) => entry is T): value is T[] {
	return Array.isArray(value) && value.every(isOne);
}
