// One thing as the service describes it: an answer that holds none is no description.
import type { IDataObject } from 'n8n-workflow';

import { unreadable, type Envelope } from '../transport/envelope';

/**
 * Returns the description if it is of the thing with this id, or names no id. Throws an UnreadableAnswer for
 * an empty one and for that of another thing.
 */
export function describedOf(
	envelope: Envelope,
	described: IDataObject,
	key: string,
	id: string,
): IDataObject {
	const { [key]: told, ...others } = described;
	const isOther = told !== undefined && told !== null && String(told) !== id;
	const hasContent = Object.values(others).some((value) => value !== null);
	if (!isOther && hasContent) return described;
	throw unreadable(
		envelope,
		isOther ? `the answer describes another ${key}` : 'the answer describes nothing',
	);
}
