// Reads what the control endpoint and files hand in, and says what is wrong with it: a misspelt field
// that does nothing would make a test pass for no reason.

export type Fields = Readonly<Record<string, unknown>>;

export class InputError extends Error {}

/** Takes a value, returns its fields. Throws InputError if it is no object or has other fields. */
export function fieldsOf(value: unknown, what: string, known: readonly string[]): Fields {
	if (typeof value !== 'object' || value === null) throw new InputError(`No ${what}.`);
	const entries: [string, unknown][] = Object.entries(value);
	const unknownName = entries.find(([name]) => !known.includes(name))?.[0];
	if (unknownName === undefined) return Object.fromEntries(entries);
	throw new InputError(`A ${what} has no "${unknownName}", only ${known.join(', ')}.`);
}

export function numberOf(value: unknown, name: string): number {
	if (typeof value === 'number' && value >= 0) return value;
	throw new InputError(`"${name}" must be a number that is not negative.`);
}

export function textOf(value: unknown, name: string): string {
	if (typeof value === 'string') return value;
	throw new InputError(`"${name}" must be a string.`);
}

export function flagOf(value: unknown, name: string): boolean {
	if (typeof value === 'boolean') return value;
	throw new InputError(`"${name}" must be true or false.`);
}

export function listOf(value: unknown, name: string): readonly unknown[] {
	if (Array.isArray(value)) return value;
	throw new InputError(`"${name}" must be a list.`);
}

export function textsOf(value: unknown, name: string): string[] {
	return listOf(value, name).map((entry) => textOf(entry, name));
}

/** Takes a value and what it may be, returns it as one of these. */
export function oneOf<T extends string>(value: unknown, name: string, values: readonly T[]): T {
	const found = values.find((each) => each === value);
	if (found !== undefined) return found;
	throw new InputError(`"${name}" must be one of ${values.join(', ')}.`);
}

export function objectOf(value: unknown, name: string): Fields {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	throw new InputError(`"${name}" must be an object.`);
}

export function textsByNameOf(value: unknown, name: string): Readonly<Record<string, string>> {
	const entries = Object.entries(objectOf(value, name));
	return Object.fromEntries(entries.map(([key, each]) => [key, textOf(each, `${name}.${key}`)]));
}
