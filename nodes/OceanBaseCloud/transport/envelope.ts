// The service's envelope {success, data, errorCode, errorMessage, requestId}: read, or made a failure of.
import type { IDataObject } from 'n8n-workflow';

import type { HttpResponse } from '../../../credentials/http/response';
import { readRetryAfter } from '../../../credentials/http/retryAfter';
import { dataObjectOf, isDataObject, parseJson } from '../json';
import { ServiceFailure, UnreadableAnswer } from './failures';
import { codeOf, isSuccess, messageOf } from './verdict';

export interface Envelope {
	readonly data: unknown;
	readonly requestId: string;
	readonly httpStatus: number;
	/** The envelope as it came, but for passwords. */
	readonly raw: IDataObject;
}

/**
 * Takes a response, the requestId that was sent, which counts where the answer has none, and whether the
 * call changes something: such a call may be answered with HTTP 204. Returns the envelope of a success:
 * HTTP 2xx and an answer that reports it. Throws a ServiceFailure where the answer reports a failure, an
 * UnreadableAnswer where it reports neither.
 */
export function readEnvelope(
	response: HttpResponse,
	sentRequestId: string,
	isChange: boolean,
): Envelope {
	const { statusCode: httpStatus } = response;
	const isOk = httpStatus >= 200 && httpStatus < 300;
	const raw = parse(response.body);
	if (typeof raw === 'string') {
		if (raw === 'empty' && isChange && httpStatus === 204) {
			return { data: undefined, requestId: sentRequestId, httpStatus, raw: {} };
		}
		if (isOk) throw new UnreadableAnswer(httpStatus, UNREADABLE[raw], sentRequestId);
		throw failure(response, { errorMessage: UNREADABLE[raw] }, sentRequestId);
	}
	const read = withSmallKeys(raw);
	const requestId = text(read.requestId) ?? sentRequestId;
	const succeeded = isOk ? isSuccess(read) : false;
	if (succeeded === undefined) {
		throw new UnreadableAnswer(
			httpStatus,
			'the response does not look like one from OceanBase Cloud',
			requestId,
		);
	}
	if (!succeeded) throw failure(response, read, requestId);
	return { data: read.data, requestId, httpStatus, raw };
}

/** One page has the keys of the envelope in capitals (10000000003236276). */
const KEYS = ['data', 'requestId', 'success', 'errorCode', 'errorMessage'];

function withSmallKeys(raw: IDataObject): IDataObject {
	const read = { ...raw };
	for (const key of KEYS) {
		const capital = raw[key.charAt(0).toUpperCase() + key.slice(1)];
		if (read[key] === undefined && capital !== undefined) read[key] = capital;
	}
	return read;
}

function failure(response: HttpResponse, raw: IDataObject, requestId: string): ServiceFailure {
	return new ServiceFailure(
		response.statusCode,
		messageOf(raw) ?? 'no reason was given',
		requestId,
		codeOf(raw),
		readRetryAfter(response),
	);
}

/** Describes an answer that is not a JSON object. */
export const UNREADABLE = {
	empty: 'the response was empty',
	html: 'the response was a web page instead of JSON',
	notJson: 'the response was not complete JSON',
} as const;

function parse(body: string): IDataObject | keyof typeof UNREADABLE {
	const trimmed = body.trim();
	if (trimmed === '') return 'empty';
	if (trimmed.startsWith('<')) return 'html';
	const parsed = parseJson(trimmed);
	if (!isDataObject(parsed)) return 'notJson';
	return /"password"/i.test(trimmed) ? withoutPasswords(parsed) : parsed;
}

/** The service is never expected to tell one; if it does, it goes no further. */
function withoutPasswords(raw: IDataObject): IDataObject {
	const kept = JSON.stringify(raw, (name, value: unknown) =>
		name.toLowerCase() === 'password' ? undefined : value,
	);
	return dataObjectOf(parseJson(kept));
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the failure of an answer that has another shape than was expected: `problem` says which. */
export function unreadable({ httpStatus, requestId }: Envelope, problem: string): UnreadableAnswer {
	return new UnreadableAnswer(httpStatus, problem, requestId);
}
