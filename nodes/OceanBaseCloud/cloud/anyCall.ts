// Any call of the API, also one that this package knows nothing about.
import type { IDataObject } from 'n8n-workflow';

import { isDataObject } from '../json';
import type { Api, ReadCall, WriteCall } from '../transport/api';
import { readEntries } from '../transport/pages';
import { doneData } from './doneData';

export interface AnyWrite extends ReadCall {
	readonly method: WriteCall<never>['method'];
	readonly body: IDataObject | undefined;
	/** Whether it may be sent again where its outcome is unclear. */
	readonly isSafeToRepeat: boolean;
}

/** Sends a GET, returns the data of its answer. Throws what the API throws. */
export async function readAny(api: Api, call: ReadCall): Promise<unknown> {
	return await api.read(call, ({ data }) => data);
}

/** Gets all entries of a list, through its pages, whatever the list is called. Throws what the API throws. */
export async function readAnyList(api: Api, call: ReadCall): Promise<IDataObject[]> {
	return await readEntries(api, { ...call, hasAnyName: true }, { limit: Infinity });
}

/**
 * Sends any other call, returns the data of its answer. Throws an UnclearOutcome where it may have been carried
 * out and must not be sent again, an ExplainedFailure where the answer says no beside a success, and what the API
 * throws.
 */
export async function writeAny(
	api: Api,
	{ body, isSafeToRepeat, ...call }: AnyWrite,
): Promise<unknown> {
	return await api.write<unknown>(
		{ ...call, ...(body && { body }), whenUnclear: isSafeToRepeat ? 'sendAgain' : cannotReadBack },
		doneData,
	);
}

// Only the caller knows where the effect of the call can be seen.
async function cannotReadBack(): Promise<never> {
	return await Promise.reject(new Error('The effect of this call cannot be checked'));
}

/** Returns what an answer holds as items: an object, or each entry of a list. */
export function itemsOf(data: unknown): IDataObject[] {
	if (Array.isArray(data)) return data.map(asObject);
	return [data === undefined || data === null ? {} : asObject(data)];
}

function asObject(value: unknown): IDataObject {
	return isDataObject(value) ? value : { data: value as IDataObject[string] };
}
