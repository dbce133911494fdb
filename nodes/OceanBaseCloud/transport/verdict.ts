// What an answer of the API says about its call: carried out or not, and why not.
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../flag';
import { isDataObject } from '../json';

/** Codes with which services say that all is well. */
const GOOD_CODES = ['', '0', '200', 'ok', 'success'];
const CODE_KEYS = ['errorCode', 'code'] as const;
const MESSAGE_KEYS = ['errorMessage', 'errorMsg', 'message', 'msg'] as const;

/** Tells whether the answer reports success; undefined where it says neither, or nothing that can be read. */
export function isSuccess(answer: IDataObject): boolean | undefined {
	const said = answer.success === undefined ? answer.successful : answer.success;
	if (said !== undefined && said !== null) return readFlag(said);
	if (namesFailure(answer)) return false;
	// What has neither data nor a requestId is not the API's: a login page, say.
	const isOfTheApi = 'data' in answer || text(answer.requestId) !== undefined;
	return said === undefined && isOfTheApi ? true : undefined;
}

function namesFailure(answer: IDataObject): boolean {
	const { error, status, errorMessage, errorMsg } = answer;
	if (CODE_KEYS.some((key) => isBadCode(answer[key]))) return true;
	if (isDataObject(error) ? Object.keys(error).length > 0 : Boolean(error)) return true;
	if (typeof status === 'number' && status >= 400) return true;
	return Boolean(errorMessage ?? errorMsg);
}

function isBadCode(code: unknown): boolean {
	if (code === undefined || code === null) return false;
	return !GOOD_CODES.includes(String(code).trim().toLowerCase());
}

/** Returns the service's words for a failure; undefined where it has none. */
export function messageOf(answer: IDataObject): string | undefined {
	const { error } = answer;
	const places = isDataObject(error) ? [answer, error] : [answer];
	const messages = places.flatMap((place) => MESSAGE_KEYS.map((key) => text(place[key])));
	return messages.find((message) => message !== undefined) ?? text(error);
}

/** Returns the service's code of a failure, a number as a text; undefined where it has none. */
export function codeOf(answer: IDataObject): string | undefined {
	const { error } = answer;
	const places = isDataObject(error) ? [answer, error] : [answer];
	const codes = places.flatMap((place) => CODE_KEYS.map((key) => place[key]));
	const code = codes.find((each) => text(each) !== undefined || typeof each === 'number');
	return code === undefined ? undefined : String(code);
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
