// What somebody entered in one field, as n8n resolved it.
import { isDataObject } from '../json';
import { InputError } from '../transport/failures';

export interface Entered {
	readonly value: unknown;
	/** The same before n8n resolved its expressions. */
	readonly raw: unknown;
	/** Whether it came out of an expression. */
	readonly isExpression: boolean;
	/** Whether an empty text means that nobody entered anything: not in a field that somebody added. */
	readonly mayBeEmpty: boolean;
}

/**
 * Takes what n8n resolved and what it was before, returns both with what they hold of a resource locator.
 * `isAdded`: the field is only there if somebody added it.
 */
export function enteredAs(value: unknown, raw: unknown, isAdded: boolean): Entered {
	const isExpression = isExpressionText(pickedValue(raw));
	return { value: pickedValue(value), raw, isExpression, mayBeEmpty: !isAdded && !isExpression };
}

/** Takes an object that was entered, returns what is entered in its field; undefined where it has none. */
export function enteredIn(
	{ value, raw, isExpression }: Entered,
	name: string,
	isAdded: boolean,
): Entered | undefined {
	if (!isDataObject(value) || !Object.hasOwn(value, name)) return undefined;
	const own = enteredAs(value[name], isDataObject(raw) ? raw[name] : undefined, isAdded);
	return isExpression ? { ...own, isExpression, mayBeEmpty: false } : own;
}

/** Tells whether nobody entered anything. */
export function isLeftEmpty({ value, mayBeEmpty }: Entered): boolean {
	return mayBeEmpty && value === '';
}

function isExpressionText(raw: unknown): boolean {
	return typeof raw === 'string' && raw.startsWith('=');
}

/** Takes any value, returns what a resource locator holds, and everything else as it is. */
export function pickedValue(value: unknown): unknown {
	const isLocator = isDataObject(value) && 'value' in value && ('mode' in value || '__rl' in value);
	return isLocator ? value.value : value;
}

/** Takes any value, returns the text of a text or a number; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
	return isText(value) ? String(value) : undefined;
}

/**
 * Takes a value and its field's label, returns its text. Throws an InputError for nothing, spaces only, a
 * number whose digits are lost, and anything that is not text.
 */
export function requireText(value: unknown, label: string): string {
	if (isText(value) && String(value).trim() !== '') return String(value);
	if (typeof value === 'number') {
		throw new InputError(
			`${label} is a number too large to be exact`,
			'Pass it as text: numbers with more than 15 digits are rounded',
		);
	}
	if (isNothing(value) || isText(value)) throw emptyField(label);
	throw new InputError(`${label} is not text`, `Enter one value for ${label}`);
}

/** Returns the error for a field in which nothing is, although something has to be. */
export function emptyField(label: string): InputError {
	return new InputError(
		`${label} is empty`,
		`Enter a value for ${label}, or remove it where it is optional. If it is an expression, it found no value in the item`,
	);
}

/** Tells whether a value is what an expression gives for a field that the item does not have. */
export function isNothing(value: unknown): value is null | undefined {
	return value === null || value === undefined;
}

/** Tells whether a value is nothing, or a text without a character. */
export function isUnset(value: unknown): boolean {
	return isNothing(value) || value === '';
}

/**
 * Takes a value and its field's label, returns whether the switch is on. Sheets, expressions and AI agents
 * give it as a text or a number. Throws an InputError for what is neither on nor off.
 */
export function readSwitch(value: unknown, label: string): boolean {
	const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (word === true || word === 'true' || word === 1 || word === '1') return true;
	if (word === false || word === 'false' || word === 0 || word === '0' || word === '') return false;
	if (isNothing(value)) throw emptyField(label);
	throw new InputError(`${label} is neither true nor false`, 'Use true or false');
}

// Ids and names that consist of digits often arrive as numbers, from a sheet or from JSON.
function isText(value: unknown): value is string | number {
	return typeof value === 'string' || (typeof value === 'number' && isExact(value));
}

// Beyond that, digits have been lost already: the number is another one than was meant.
function isExact(value: number): boolean {
	return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
