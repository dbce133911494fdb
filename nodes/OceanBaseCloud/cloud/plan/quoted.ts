// Quotes texts from outside in what a person approves, so that they cannot pass for part of the plan. Pure.

/** What is not seen, or moves what is: control and format characters, and line separators. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Returns a text in quotes, as JSON, with everything that is not seen spelled out. */
export function quoted(text: string): string {
	return JSON.stringify(text).replace(UNSEEN, (character) =>
		Array.from({ length: character.length }, (_none, index) => codeOf(character, index)).join(''),
	);
}

/** Returns a name as it is, or in quotes where it could be taken for more than a name. */
export function nameInWords(name: string): string {
	return /^[\w$@-]+$/.test(name) ? name : quoted(name);
}

/** Returns privileges as they are, or in quotes where they could be taken for more. */
export function privilegesInWords(privileges: string): string {
	return /^[A-Z]+([ ,]+[A-Z]+)*$/i.test(privileges) ? privileges : quoted(privileges);
}

function codeOf(character: string, index: number): string {
	return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
