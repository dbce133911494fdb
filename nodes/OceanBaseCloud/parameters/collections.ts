// The two collections that operations have beside Options, and the texts in them.
import type { INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';

/** Returns the collection with the filters of an operation. */
export function defineFilters(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options,
	};
}

/** Returns the collection with the fields of an operation that few people need. */
export function defineAdditionalFields(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options,
	};
}

/** Returns those of the fields that hold a text, by name. Throws an InputError for anything else. */
export function readTexts(
	fields: Fields,
	declared: readonly INodeProperties[],
): Record<string, string> {
	const texts: Record<string, string> = {};
	for (const field of declared) {
		const text = fields.optionalText(field);
		if (text !== undefined) texts[field.name] = text;
	}
	return texts;
}
