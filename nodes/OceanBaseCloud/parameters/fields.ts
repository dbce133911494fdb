// What a user entered in fields, checked for its type: the same for an item's fields and for those inside
// its collections. A field is read by its own declaration, which has its name and its label.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../json';
import { InputError } from '../transport/failures';

/** Returns what n8n resolved for a field; undefined where it is not there. */
export type ReadField = (field: INodeProperties) => unknown;

export class Fields {
	constructor(private readonly read: ReadField) {}

	/** Returns a text that is there: with neither nothing nor only spaces in it. Otherwise an InputError. */
	requiredText(field: INodeProperties): string {
		return requireText(this.value(field), field.displayName);
	}

	/** Returns the text of an id, without surrounding spaces. Throws an InputError if there is none. */
	id(field: INodeProperties): string {
		return this.requiredText(field).trim();
	}

	/**
	 * Returns a text that may be left empty, as it is; undefined if it is empty. Throws an InputError for
	 * what is no text.
	 */
	optionalText(field: INodeProperties): string | undefined {
		const value = this.value(field) ?? '';
		return value === '' ? undefined : requireText(value, field.displayName);
	}

	/** The same for an id: without surrounding spaces. */
	optionalId(field: INodeProperties): string | undefined {
		return this.optionalText(field)?.trim();
	}

	/** Returns the field's text for a message; nothing where it has none. Never throws. */
	shown(field: INodeProperties): string {
		const value = this.value(field);
		return isText(value) ? String(value) : '';
	}

	/** Returns a switch; off if it is absent. */
	flag(field: INodeProperties): boolean {
		return isOn(this.value(field));
	}

	/** Returns a switch; undefined if it is absent. */
	optionalFlag(field: INodeProperties): boolean | undefined {
		const value = this.value(field);
		return value === undefined ? undefined : isOn(value);
	}

	/**
	 * Returns a number within the field's own limits, and its default where it is empty. `smallest` takes
	 * the place of the limit that the editor shows. Throws an InputError.
	 */
	number(field: INodeProperties, smallest?: number): number {
		const value = this.value(field);
		const { displayName, typeOptions = {} } = field;
		const { minValue = 0, maxValue = Infinity } = typeOptions;
		const minimum = smallest ?? minValue;
		const number = Number(
			value === undefined || value === null || value === '' ? field.default : value,
		);
		if (number >= minimum && number <= maxValue) return number;
		throw new InputError(`${displayName} must be a number from ${minimum} to ${maxValue}`);
	}

	/** Returns any value, as n8n resolved it. */
	value(field: INodeProperties): unknown {
		return pickedValue(this.read(field));
	}

	/** Returns the fields of a collection that were added. */
	collection(field: INodeProperties): Fields {
		return fieldsOf(dataObjectOf(this.value(field)));
	}
}

/** Takes the filled fields of a collection, returns them to be read like any other field. */
export function fieldsOf(values: IDataObject): Fields {
	return new Fields(({ name }) => (Object.hasOwn(values, name) ? values[name] : undefined));
}

/** Takes any value, returns what a resource locator holds, and everything else as it is. */
export function pickedValue(value: unknown): unknown {
	return isDataObject(value) && 'mode' in value && 'value' in value ? value.value : value;
}

/** Takes any value, returns the text of a text or a number; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
	return isText(value) ? String(value) : undefined;
}

/** Tells whether a switch is on. Expressions and AI agents also give it as a text. */
export function isOn(value: unknown): boolean {
	return value === true || value === 'true';
}

// Ids and names that consist of digits often arrive as numbers, from a sheet or from JSON.
function isText(value: unknown): value is string | number {
	return typeof value === 'string' || (typeof value === 'number' && isExact(value));
}

// Beyond that, digits have been lost already: the number is another one than was meant.
function isExact(value: number): boolean {
	return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function requireText(value: unknown, label: string): string {
	if (isText(value) && String(value).trim() !== '') return String(value);
	if (typeof value === 'number') {
		throw new InputError(
			`${label} is a number too large to be exact`,
			'Pass it as text: numbers of more than 15 digits lose some of them',
		);
	}
	const isEmpty = value === null || value === undefined || isText(value);
	throw isEmpty
		? new InputError(
				`${label} is empty`,
				`Enter a value for ${label}. If it is an expression, the item has no such field`,
			)
		: new InputError(`${label} is not a text`, `Enter one value for ${label}`);
}
