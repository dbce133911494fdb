// The entries of a picker's list: what a person reads, and the value behind it.
import type { INodeListSearchItems } from 'n8n-workflow';

/** Returns an entry whose value is its name, as far as the fields hold one. */
export function namedItem(name: unknown, note?: unknown): INodeListSearchItems {
	const text = String(name ?? '');
	return { name: note ? `${text} (${String(note)})` : text, value: literal(text) };
}

// n8n takes a value that begins with "=" for an expression: such a name is given as one that means it.
function literal(text: string): string {
	if (!text.startsWith('=')) return text;
	return `={{ ${JSON.stringify(text).replace(/[{}]/g, inUnicode)} }}`;
}

const inUnicode = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;

/** Returns an entry that shows a name and what else is known, and stands for an id. */
export function itemWithId(
	id: unknown,
	name: unknown,
	notes: readonly unknown[] = [],
): INodeListSearchItems {
	const value = String(id ?? '');
	const known = notes.filter((note) => typeof note === 'string' && note !== '');
	if (!name) return { name: [value, ...known].join(', '), value };
	return { name: `${String(name)} (${[value, ...known].join(', ')})`, value };
}
