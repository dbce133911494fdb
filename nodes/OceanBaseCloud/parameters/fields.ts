// What a user entered in fields, checked for its type: the same for an item's fields and for those inside
// its collections. A field is read by its own declaration, which has its name and its label.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InputError } from '../transport/failures';
import { enteredObject, refuseUndeclared } from './collectionValue';
import {
	emptyField,
	enteredIn,
	isLeftEmpty,
	isUnset,
	readSwitch,
	requireText,
	textOf,
	type Entered,
} from './entered';

/** Returns what was entered in a field; undefined where it was not added. */
export type ReadField = (field: INodeProperties) => Entered | undefined;

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
	 * Returns a text as it is; undefined where the field was not added or left empty. Throws an InputError
	 * for anything but text, and where a field that was added, or an expression, is empty.
	 */
	optionalText(field: INodeProperties): string | undefined {
		const entered = this.filled(field);
		return entered && requireText(entered.value, field.displayName);
	}

	/** The same for an id: without surrounding spaces. */
	optionalId(field: INodeProperties): string | undefined {
		return this.optionalText(field)?.trim();
	}

	/** The same for a text that says something by being empty, as a description does. */
	optionalProse(field: INodeProperties): string | undefined {
		const entered = this.read(field);
		if (entered?.value === '') return '';
		return entered && requireText(entered.value, field.displayName);
	}

	/**
	 * Returns one of the values, or the field's default where it was not added or left empty. Throws an
	 * InputError for any other value.
	 */
	choice<T extends string>(field: INodeProperties, values: readonly T[]): T {
		const text = this.optionalText(field) ?? field.default;
		const chosen = values.find((value) => value === text);
		if (chosen !== undefined) return chosen;
		throw noneOf(field, String(text), values);
	}

	/**
	 * Returns the value of one of the field's options, whatever its case; undefined where the field was not
	 * added or left empty. Throws an InputError for anything else: a filter that matches nothing by a
	 * mistake would look like a list of nothing.
	 */
	optionalOption(field: INodeProperties): string | undefined {
		const text = this.optionalText(field);
		if (text === undefined) return undefined;
		const values = optionValues(field);
		const chosen = values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
		if (chosen !== undefined) return chosen;
		throw noneOf(field, text, values);
	}

	/** Returns the field's text for a message; nothing where it has none. */
	shown(field: INodeProperties): string {
		return textOf(this.value(field)) ?? '';
	}

	/** Returns a switch; off where it was not added. Throws an InputError for what is neither on nor off. */
	flag(field: INodeProperties): boolean {
		return this.optionalFlag(field) ?? false;
	}

	/** Returns a switch; undefined where it was not added. Throws the same. */
	optionalFlag(field: INodeProperties): boolean | undefined {
		const entered = this.read(field);
		return entered && readSwitch(entered.value, field.displayName);
	}

	/**
	 * Returns a number within the field's own limits, and its default where it was not added or left empty.
	 * `smallest` takes the place of the limit that the editor shows. Throws an InputError.
	 */
	number(field: INodeProperties, smallest?: number): number {
		const entered = this.filled(field);
		const { displayName, typeOptions = {} } = field;
		const { minValue = 0, maxValue = Infinity } = typeOptions;
		const minimum = smallest ?? minValue;
		const value = entered === undefined ? field.default : entered.value;
		if (isUnset(value)) throw emptyField(displayName);
		const number = Number(textOf(value) ?? NaN);
		if (number >= minimum && number <= maxValue) return number;
		throw new InputError(`${displayName} must be a number from ${minimum} to ${maxValue}`);
	}

	/** Returns any value, as n8n resolved it; undefined where it was not added. */
	value(field: INodeProperties): unknown {
		return this.read(field)?.value;
	}

	/** Returns what was entered; undefined where it was not added. */
	entered(field: INodeProperties): Entered | undefined {
		return this.read(field);
	}

	/**
	 * Returns the fields of a collection that were added; also of one that is given as JSON text. Throws an
	 * InputError for anything but an object, and for a field that a text names and the collection does not have.
	 */
	collection(field: INodeProperties): Fields {
		return fieldsIn(enteredObject(this.filled(field), field), true);
	}

	/** The same for filters, which must not get lost: a field that the collection lacks is always refused. */
	filters(field: INodeProperties): Fields {
		const entered = enteredObject(this.filled(field), field);
		refuseUndeclared(entered, field);
		return fieldsIn(entered, true);
	}

	/** Returns the fields of a group, which are all there once the group is. Throws an InputError. */
	group(field: INodeProperties, name: string): Fields {
		const group = enteredObject(this.filled(field), field);
		const fields = enteredObject(enteredIn(group, name, false), field);
		return fieldsIn(fields, false);
	}

	private filled(field: INodeProperties): Entered | undefined {
		const entered = this.read(field);
		return entered === undefined || isLeftEmpty(entered) ? undefined : entered;
	}
}

/** Takes the filled fields of a collection, returns them to be read like any other field. */
export function fieldsOf(values: IDataObject): Fields {
	return fieldsIn({ value: values, raw: undefined, isExpression: false, mayBeEmpty: true }, true);
}

function fieldsIn(entered: Entered, isAdded: boolean): Fields {
	return new Fields(({ name }) => enteredIn(entered, name, isAdded));
}

function noneOf(
	{ displayName }: INodeProperties,
	text: string,
	values: readonly string[],
): InputError {
	return new InputError(`${displayName} cannot be "${text}"`, `Use one of ${values.join(', ')}`);
}

function optionValues({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) => ('value' in option ? [String(option.value)] : []));
}
