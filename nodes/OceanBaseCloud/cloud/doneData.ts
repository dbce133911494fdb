// What the answer to a change says beside its success: of some changes, that they were not made.
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../flag';
import { isDataObject } from '../json';
import type { Envelope } from '../transport/envelope';
import { ExplainedFailure } from '../transport/failures';

const NO: readonly unknown[] = [false, 'false', 0];

/**
 * Returns the data of an answer to a change. Throws an ExplainedFailure where it is false, or where a row
 * in it says that it was not successful.
 */
export function doneData({ data }: Envelope): unknown {
	if (NO.includes(typeof data === 'string' ? data.toLowerCase() : data)) {
		throw new ExplainedFailure(
			'ServiceRefused',
			'the service reported no error, but returned false',
			'Check the current state before you continue',
		);
	}
	const failed = rowsIn(data).filter(isUnsuccessful).map(describeRow);
	if (failed.length === 0) return data;
	throw new ExplainedFailure(
		'PartlyDone',
		`the service reported a failure for ${failed.join(', ')}`,
		'Check the current state before you continue: the rest may have been done',
	);
}

function rowsIn(data: unknown): IDataObject[] {
	const values: unknown[] = isDataObject(data) ? [[data], ...Object.values(data)] : [data];
	return values.flatMap((value) => (Array.isArray(value) ? value.filter(isDataObject) : []));
}

function isUnsuccessful(row: IDataObject): boolean {
	const [, said] = Object.entries(row).find(([key]) => key.toLowerCase() === 'issuccess') ?? [];
	return said !== undefined && said !== null && readFlag(said) !== true;
}

function describeRow(row: IDataObject): string {
	const [, name] =
		Object.entries(row).find(([key]) => ['database', 'databasename'].includes(key.toLowerCase())) ??
		[];
	return typeof name === 'string' || typeof name === 'number' ? String(name) : 'part of the change';
}
