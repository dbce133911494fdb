// The names of what is deleted: typed or from an expression, or picked from a list row by row.
import type { INodeProperties } from 'n8n-workflow';

import { isDataObject } from '../json';
import { isUnset, pickedValue, requireText } from '../parameters/entered';
import type { Fields } from '../parameters/fields';
import { keptValueOf } from '../parameters/keptFields';
import { readNames, shownNames } from '../parameters/names';
import { InputError } from '../transport/failures';

const GROUP = 'values';

const namesFromField: INodeProperties = {
	displayName: 'Names From',
	name: 'namesFrom',
	type: 'options',
	options: [
		{
			name: 'List',
			value: 'list',
			description: 'Pick each one from a list',
		},
		{
			name: 'Text',
			value: 'text',
			description: 'Enter the names, or use an expression',
		},
	],
	default: 'text',
	description: 'How to specify what to delete',
};

export interface NamesToDelete {
	readonly fields: readonly INodeProperties[];
	/** Returns the names. Throws an InputError for none, for a row without one, and where both ways are filled. */
	readonly read: (parameters: Fields) => string[];
	/** Returns the names for a message. */
	readonly shown: (parameters: Fields) => string;
}

/** Takes the field for a text and the picker for a row. */
export function defineNamesToDelete(
	textField: INodeProperties,
	picker: INodeProperties,
): NamesToDelete {
	const rowsField: INodeProperties = {
		displayName: textField.displayName,
		name: `${textField.name}List`,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${picker.displayName.toLowerCase()}`,
		default: {},
		displayOptions: { show: { namesFrom: ['list'] } },
		description: 'What to delete, one row per name',
		options: [{ displayName: picker.displayName, name: GROUP, values: [picker] }],
	};
	const shownText = { ...textField, displayOptions: { show: { namesFrom: ['text'] } } };
	const rowsOf = (parameters: Fields) => rowsIn(parameters.value(rowsField), rowsField);
	return {
		fields: [namesFromField, shownText, keptValueOf(textField), rowsField],
		read: (parameters) => {
			const isText = parameters.choice(namesFromField, ['text', 'list']) === 'text';
			const isOtherFilled = isText
				? rowsOf(parameters).length > 0
				: !isUnset(parameters.value(textField));
			if (isOtherFilled) throw twoWays(textField);
			if (isText) return readNames(parameters, textField);
			const names = rowsOf(parameters).map((row, index) => nameIn(row, index, picker));
			if (names.length > 0) return [...new Set(names)];
			throw new InputError(`${textField.displayName} is empty`, 'Add at least one row');
		},
		shown: (parameters) => {
			const names = rowsOf(parameters).map((row) => String(valueIn(row, picker) ?? ''));
			return names.length > 0 ? names.join(', ') : shownNames(parameters, textField);
		},
	};
}

function twoWays({ displayName }: INodeProperties): InputError {
	return new InputError(
		`${displayName} is set both as text and as a list`,
		'Clear one of them: Names From switches between the two',
	);
}

function rowsIn(value: unknown, { displayName }: INodeProperties): unknown[] {
	if (isUnset(value)) return [];
	const rows = isDataObject(value) ? (value[GROUP] ?? []) : undefined;
	if (Array.isArray(rows)) return rows;
	throw new InputError(`${displayName} cannot be read`, 'Add rows one by one');
}

function valueIn(row: unknown, { name }: INodeProperties): unknown {
	return isDataObject(row) ? pickedValue(row[name]) : undefined;
}

function nameIn(row: unknown, index: number, picker: INodeProperties): string {
	return requireText(valueIn(row, picker), `${picker.displayName} of row ${index + 1}`).trim();
}
