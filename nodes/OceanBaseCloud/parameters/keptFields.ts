// n8n cuts parameters down to what the editor would show before the node sees them: of a collection that is
// given as a text nothing is left, nor of a field that the other fields hide.
import type { INodeProperties } from 'n8n-workflow';

const CUT = ['collection', 'fixedCollection'];

/**
 * Returns the fields, each collection with a hidden twin of its name behind it: the editor does not show
 * it, and n8n keeps the value under that name as it was given.
 */
export function withKeptValues(fields: readonly INodeProperties[]): INodeProperties[] {
	return fields.flatMap((field) =>
		CUT.includes(field.type) ? [field, keptValueOf(field)] : [field],
	);
}

/** Returns the hidden twin of a field. */
export function keptValueOf({
	displayName,
	name,
	default: unset,
}: INodeProperties): INodeProperties {
	return { displayName, name, type: 'hidden', default: unset };
}
