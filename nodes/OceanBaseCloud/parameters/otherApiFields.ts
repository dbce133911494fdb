// Fields of a call's body that this node has no field for: whatever a gateway or the service asks for.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isDataObject, parseJson } from '../json';
import { InputError } from '../transport/failures';
import type { Fields } from './fields';

export const otherApiFieldsField: INodeProperties = {
	displayName: 'Other API Fields (JSON)',
	name: 'otherApiFields',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"callerUid": "u1a2b3"}',
	description:
		'Additional fields to send with the call, as an object. Only needed if OceanBase Cloud support asks for them.',
};

/**
 * Takes a collection that may have the field in it and the names that the call has already. Returns the
 * fields. Throws an InputError for anything but an object, and for a name that the call already has.
 */
export function readOtherApiFields(collection: Fields, taken: readonly string[]): IDataObject {
	const value = collection.value(otherApiFieldsField);
	if (value === undefined && collection.entered(otherApiFieldsField) === undefined) return {};
	const fields = typeof value === 'string' ? parseJson(value) : value;
	const label = otherApiFieldsField.displayName;
	if (!isDataObject(fields)) {
		throw new InputError(
			`${label} is not an object`,
			'Enter an object such as {"callerUid": "u1a2b3"}',
		);
	}
	const twice = Object.keys(fields).find((name) => taken.includes(name));
	if (twice === undefined) return fields;
	throw new InputError(
		`${label} has ${twice}, which the node already sends`,
		'Use the field of the node instead',
	);
}
