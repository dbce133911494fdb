// One thing as the service describes it: an answer without one is not a description.
import type { IDataObject } from 'n8n-workflow';

import { unreadable, type Envelope } from '../transport/envelope';

/** How to recognize a description: by the id of the thing, and fields that all of its kind have. */
export interface Kind {
	readonly key: string;
	readonly fields: readonly string[];
}

/**
 * Returns the description if it is of the thing with this id, or names no id. Throws an UnreadableAnswer for
 * one without any of the fields, such as an empty one, and for that of another thing.
 */
export function describedOf(
	envelope: Envelope,
	described: IDataObject,
	{ key, fields }: Kind,
	id: string,
): IDataObject {
	const told = described[key];
	const isOther = told !== undefined && told !== null && String(told) !== id;
	const hasContent = fields.some((name) => Boolean(described[name]));
	if (!isOther && hasContent) return described;
	throw unreadable(
		envelope,
		isOther ? `the response is about a different ${key}` : 'the response is empty',
	);
}
