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

	/**
	 * Returns an id that may be left empty, without surrounding spaces; undefined if it is. Throws an
	 * InputError for what is no text.
	 */
	optionalId(name: string, label: string): string | undefined {
		const value = this.picked(name) ?? '';
		return value === '' ? undefined : requireText(value, label).trim();
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

	/** Returns any value, as n8n resolved it; `absent` where the node has no such parameter. */
	value(name: string, absent?: unknown): unknown {
		return this.read(name, absent);
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
			`${label} is a number that is not exact`,
			'Give it as a text: numbers of more than 15 digits lose some of them',
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
