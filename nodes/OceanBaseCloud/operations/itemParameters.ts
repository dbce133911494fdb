// The parameters of one item: what n8n resolved, checked for its type.
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { dataObjectOf, isDataObject } from '../dataObject';
import { InputError } from '../transport/failures';

export class ItemParameters {
	constructor(
		private readonly context: IExecuteFunctions,
		readonly itemIndex: number,
	) {}

	/** Returns a text that is there: with neither nothing nor only spaces in it. Otherwise an InputError. */
	requiredText(name: string, label: string): string {
		return requireText(this.picked(name), label);
	}

	/** Returns the text of an id, without surrounding spaces. Throws an InputError if there is none. */
	id(name: string, label: string): string {
		return this.requiredText(name, label).trim();
	}

	/** Returns an id that may be left empty, without surrounding spaces; undefined if there is none. */
	optionalId(name: string): string | undefined {
		return this.text(name).trim() || undefined;
	}

	/** Returns a text, as it is. */
	text(name: string): string {
		const value = this.picked(name);
		return isText(value) ? String(value) : '';
	}

	/** Returns a switch; off if it is absent. */
	flag(name: string): boolean {
		return isOn(this.read(name, false));
	}

	/** Returns any value, as n8n resolved it. */
	value(name: string): unknown {
		return this.read(name, undefined);
	}

	/** Returns the filled fields of a collection. */
	collection(name: string): IDataObject {
		return dataObjectOf(this.read(name, {}));
	}

	private picked(name: string): unknown {
		return pickedValue(this.read(name, ''));
	}

	// n8n's own check is for fields with a validateType. This node has none: it checks all by itself.
	private read(name: string, fallback: unknown): unknown {
		return this.context.getNodeParameter(name, this.itemIndex, fallback, { skipValidation: true });
	}
}

/** Takes any value, returns what a resource locator holds, and everything else as it is. */
export function pickedValue(value: unknown): unknown {
	return isDataObject(value) && 'mode' in value && 'value' in value ? value.value : value;
}

/** Tells whether a switch is on. Expressions and AI agents also give it as a text. */
export function isOn(value: unknown): boolean {
	return value === true || value === 'true';
}

// Ids and names that consist of digits often arrive as numbers, from a sheet or from JSON.
function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function requireText(value: unknown, label: string): string {
	if (isText(value) && String(value).trim() !== '') return String(value);
	throw new InputError(
		`${label} is empty`,
		value === null || value === undefined || value === ''
			? `Enter a value for ${label}. If it is an expression, the item has no such field`
			: `${label} must be a text`,
	);
}
