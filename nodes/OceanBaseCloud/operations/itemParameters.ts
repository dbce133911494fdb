// The parameters of one item: what n8n resolved, checked for its type.
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { dataObjectOf } from '../dataObject';
import { InputError } from '../transport/failures';

export class ItemParameters {
	constructor(
		private readonly context: IExecuteFunctions,
		readonly itemIndex: number,
	) {}

	/** Returns a text that is there: with neither nothing nor only spaces in it. Otherwise an InputError. */
	requiredText(name: string, label: string): string {
		return requireText(this.context.getNodeParameter(name, this.itemIndex, ''), label);
	}

	/** Returns the text of an id, without surrounding spaces. Throws an InputError if there is none. */
	id(name: string, label: string): string {
		const value = this.context.getNodeParameter(name, this.itemIndex, '', { extractValue: true });
		return requireText(value, label).trim();
	}

	/** Returns a text, as it is. */
	text(name: string): string {
		const value = this.context.getNodeParameter(name, this.itemIndex, '');
		return isText(value) ? String(value) : '';
	}

	/** Returns a switch; off if it is absent. */
	flag(name: string): boolean {
		return this.context.getNodeParameter(name, this.itemIndex, false) === true;
	}

	/** Returns any value, as n8n resolved it. */
	value(name: string): unknown {
		return this.context.getNodeParameter(name, this.itemIndex, undefined);
	}

	/** Returns the filled fields of a collection. */
	collection(name: string): IDataObject {
		return dataObjectOf(this.context.getNodeParameter(name, this.itemIndex, {}));
	}
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
