// The service's envelope {success, data, errorCode, errorMessage, requestId}: read, or made a failure of.
import type { IDataObject } from 'n8n-workflow';

import type { HttpResponse } from '../../../credentials/http/response';
import { dataObjectOf, isDataObject, parseJson } from '../json';
import { ServiceFailure, UnreadableAnswer } from './failures';
import { readRetryAfter } from './retryAfter';

export interface Envelope {
	readonly data: unknown;
	readonly requestId: string;
	readonly httpStatus: number;
	/** The envelope as it came, but for passwords. */
	readonly raw: IDataObject;
}

/**
 * Takes a response and the requestId that was sent, which counts where the answer has none. Returns
 * the envelope of a success: HTTP 2xx and neither `success` nor `successful` false, as text or
 * boolean. Throws a ServiceFailure or an UnreadableAnswer for anything else.
 */
export function readEnvelope(response: HttpResponse, sentRequestId: string): Envelope {
	const isOk = response.statusCode >= 200 && response.statusCode < 300;
	const raw = parse(response.body);
	if (typeof raw === 'string') {
		const unreadable = new UnreadableAnswer(response.statusCode, UNREADABLE[raw], sentRequestId);
		if (isOk) throw unreadable;
		throw failure(response, { errorMessage: unreadable.message }, sentRequestId);
	}
	const requestId = text(raw.requestId) ?? sentRequestId;
	if (isOk && !isFalse(raw.success) && !isFalse(raw.successful) && !isErrorWithoutSuccess(raw)) {
		return { data: raw.data, requestId, httpStatus: response.statusCode, raw };
	}
	throw failure(response, raw, requestId);
}

function failure(response: HttpResponse, raw: IDataObject, requestId: string): ServiceFailure {
	return new ServiceFailure(
		response.statusCode,
		text(raw.errorMessage) ?? text(raw.message) ?? text(raw.msg) ?? 'no reason was given',
		requestId,
		text(raw.errorCode),
		readRetryAfter(response),
	);
}

const UNREADABLE = {
	empty: 'the answer was empty',
	html: 'the answer was a web page instead of JSON',
	notJson: 'the answer was not complete JSON',
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

function isFalse(value: unknown): boolean {
	return value === false || (typeof value === 'string' && value.toLowerCase() === 'false');
}

function isErrorWithoutSuccess(raw: IDataObject): boolean {
	return raw.success === undefined && raw.successful === undefined && Boolean(raw.errorCode);
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the failure of an answer that has another shape than was expected: `problem` says which. */
export function unreadable({ httpStatus, requestId }: Envelope, problem: string): UnreadableAnswer {
	return new UnreadableAnswer(httpStatus, problem, requestId);
}
