// The entries of a picker's list: what a person reads, and the value behind it.
import type { INodeListSearchItems } from 'n8n-workflow';

export interface ListItem {
	readonly value: string;
	readonly name: string;
	/** What else is known, the most important first: the editor cuts off the end of a long label. */
	readonly notes: readonly string[];
}

/** Returns an item whose value is its name, as far as the fields hold one. */
export function namedItem(name: unknown, ...notes: readonly unknown[]): ListItem {
	const text = String(name ?? '');
	return { name: text, notes: textsIn(notes), value: literal(text) };
}

// n8n takes a value that begins with "=" for an expression: such a name is given as one that means it.
function literal(text: string): string {
	if (!text.startsWith('=')) return text;
	return `={{ ${JSON.stringify(text).replace(/[{}]/g, inUnicode)} }}`;
}

const inUnicode = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;

/** What a person has to know before choosing an item, and what may help. */
export interface Notes {
	readonly first?: unknown;
	readonly last?: readonly unknown[];
}

/** Returns an item that shows a name and what else is known, and stands for an id. */
export function itemWithId(id: unknown, name: unknown, { first, last = [] }: Notes = {}): ListItem {
	const value = String(id ?? '');
	if (!name) return { name: value, notes: textsIn([first, ...last]), value };
	return { name: String(name), notes: textsIn([first, value, ...last]), value };
}

function textsIn(notes: readonly unknown[]): string[] {
	return notes.filter((note) => typeof note === 'string' && note !== '').map(String);
}

/** Tells whether a search finds the item, by its name in full or by any note. */
export function isFound({ name, notes }: ListItem, search: string): boolean {
	return labelOf(name, notes).toLowerCase().includes(search.toLowerCase());
}

/** Returns the item as n8n shows it. */
export function shownItem({ name, notes, value }: ListItem): INodeListSearchItems {
	return { name: labelOf(notes.length > 0 ? shortened(name) : name, notes), value };
}

function labelOf(name: string, notes: readonly string[]): string {
	return notes.length > 0 ? `${name} (${notes.join(', ')})` : name;
}

/** In the editor's panel, which has room for about 50 columns: the notes need some of them. */
const MOST_COLUMNS = 32;
const LAST_COLUMNS = 11;

/** Cuts a long name in the middle: names often differ in their ends only. */
function shortened(name: string): string {
	const characters = [...name];
	if (columnsOf(characters) <= MOST_COLUMNS) return name;
	const end = fitting(characters.reverse(), LAST_COLUMNS).reverse();
	const start = fitting([...name], MOST_COLUMNS - LAST_COLUMNS - 1);
	return `${start.join('')}…${end.join('')}`;
}

function fitting(characters: readonly string[], columns: number): string[] {
	const count = characters.findIndex(
		(_, index) => columnsOf(characters.slice(0, index + 1)) > columns,
	);
	return characters.slice(0, count);
}

function columnsOf(characters: readonly string[]): number {
	return characters.reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}

/** Chinese, Japanese and Korean characters, their punctuation, and emoji. */
function isWide(character: string): boolean {
	return (character.codePointAt(0) ?? 0) >= 0x2e80;
}
