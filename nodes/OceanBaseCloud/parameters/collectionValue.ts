// The value of a collection: an object, or its JSON text, which written workflows and AI agents give.
import type { INodeProperties } from 'n8n-workflow';

import { isDataObject, parseJson } from '../json';
import { InputError } from '../transport/failures';
import { emptyField, isUnset, type Entered } from './entered';

const NO_FIELDS: Entered = { value: {}, raw: undefined, isExpression: false, mayBeEmpty: false };

/**
 * Takes what was entered in a collection, undefined for nothing. Returns it with an object as its value.
 * Throws an InputError for anything else, and for a text that names a field that the collection lacks: what
 * the editor left behind when somebody chose another operation is not a text.
 */
export function enteredObject(entered: Entered | undefined, field: INodeProperties): Entered {
	if (entered === undefined) return NO_FIELDS;
	const { value } = entered;
	if (isUnset(value)) throw emptyField(field.displayName);
	const object = typeof value === 'string' ? parseJson(value) : value;
	if (!isDataObject(object)) {
		throw new InputError(
			`${field.displayName} is not an object`,
			'Add its fields one by one, or use an object with their names and values',
		);
	}
	const read = { ...entered, value: object };
	if (typeof value === 'string' || entered.isExpression) refuseUndeclared(read, field);
	return read;
}

/** Throws an InputError for a field that the collection does not have. */
export function refuseUndeclared(
	{ value }: Entered,
	{ displayName, options = [] }: INodeProperties,
) {
	const names = options.map(({ name }) => name);
	const unknown = Object.keys(isDataObject(value) ? value : {}).find(
		(name) => !names.includes(name),
	);
	if (unknown === undefined) return;
	throw new InputError(
		`${displayName} has no field "${unknown}"`,
		`Its fields are ${names.join(', ')}. If the editor does not show it, delete the node and add it again`,
	);
}
