// Lists that the API pages show as arrays and type as strings: sent in the form that the server takes.
import type { IDataObject } from 'n8n-workflow';

import { settle } from '../outcome';
import type { RunMemory } from './api';
import type { Envelope } from './envelope';
import { ServiceFailure, UnclearOutcome } from './failures';

export interface ListField {
	/** The field's name in the request body, under which the run remembers its form. */
	readonly name: string;
	readonly list: IDataObject[] | string[];
}

/**
 * Sends the list as an array and, after an HTTP 400, the same list as JSON text, once. What worked is
 * remembered for the run. For calls that a second try cannot harm. Throws what `send` throws.
 */
export async function sendInEitherForm(
	memory: RunMemory,
	{ name, list }: ListField,
	send: (value: IDataObject[] | string[] | string) => Promise<Envelope>,
): Promise<Envelope> {
	const text = JSON.stringify(list);
	if (memory.fieldsSentAsText.has(name)) return await send(text);
	const asList = await settle(send(list));
	if (asList.ok) return asList.value;
	if (!isBadRequest(asList.error)) throw asList.error;
	const asText = await settle(send(text));
	if (asText.ok) {
		memory.fieldsSentAsText.add(name);
		return asText.value;
	}
	// Refused in both forms: the first refusal is about the content, the second may be about the form.
	throw isBadRequest(asText.error) ? asList.error : asText.error;
}

function isBadRequest(error: unknown): boolean {
	const failure = error instanceof UnclearOutcome ? error.failure : error;
	return failure instanceof ServiceFailure && failure.httpStatus === 400;
}
