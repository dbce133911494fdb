// What a call can end with instead of a result. None of these holds anything of the request's body.
import { errorText } from '../../../credentials/http/errorLike';

/** What kind of failure it is, for a workflow that branches on it. Part of the public contract. */
export type FailureCode =
	| 'AccessDenied'
	| 'AccountExists'
	| 'AccountNotFound'
	| 'AddressNotFound'
	| 'AnswerNotTrusted'
	| 'AnswerUnreadable'
	| 'ChangeNotSeen'
	| 'ChangedByOthers'
	| 'Conflict'
	| 'InvalidCredential'
	| 'InvalidInput'
	| 'KeyRefused'
	| 'LeftOut'
	| 'NetworkError'
	| 'NonceRefused'
	| 'NotFound'
	| 'OutcomeUnknown'
	| 'PartlyDone'
	| 'ProxyRefused'
	| 'ServiceRefused'
	| 'ServiceUnavailable'
	| 'TooManyRequests';

/** The service answered that it did not do what it was asked. */
export class ServiceFailure extends Error {
	override readonly name = 'ServiceFailure';

	constructor(
		readonly httpStatus: number,
		/** The service's own words, or the HTTP status in words. */
		readonly errorMessage: string,
		readonly requestId: string,
		readonly errorCode: string | undefined,
		/** How long the service asks to wait, in ms; undefined when it does not say. */
		readonly retryAfterMs?: number,
	) {
		super(errorMessage);
	}
}

const NOT_ABOUT_THE_CONTENT = [401, 403, 404, 408, 429];

/**
 * Returns the service's answer where it has looked at what was asked for and does not want to do it,
 * which may mean that it is done already; undefined for any other failure.
 */
export function refusalOf(error: unknown): ServiceFailure | undefined {
	const failure = error instanceof UnclearOutcome ? error.failure : error;
	if (!(failure instanceof ServiceFailure) || failure.httpStatus >= 500) return undefined;
	return NOT_ABOUT_THE_CONTENT.includes(failure.httpStatus) ? undefined : failure;
}

const REFUSES_A_FORM = [400, 415, 422];

/**
 * Tells whether the service has refused a call as it stands: another form of it may be taken. HTTP 500
 * is such a refusal where the service gives a code of its own, HTTP 2xx where it says no.
 */
export function isClearRefusal(error: unknown): boolean {
	const failure = error instanceof UnclearOutcome ? error.failure : error;
	if (!(failure instanceof ServiceFailure)) return false;
	const { httpStatus, errorCode } = failure;
	if (REFUSES_A_FORM.includes(httpStatus) || httpStatus < 300) return true;
	return httpStatus === 500 && errorCode !== undefined;
}

/** Nothing was sent: the AccessKey was refused too often before. */
export class KeyGivenUp extends Error {
	override readonly name = 'KeyGivenUp';

	constructor() {
		super('OceanBase Cloud refused the AccessKey for earlier requests, so nothing more was sent');
	}
}

/** A request was refused for its nonce again and again, though the key is right. It was not carried out. */
export class NonceRefused extends Error {
	override readonly name = 'NonceRefused';

	constructor() {
		super(
			'OceanBase Cloud refused the signature, although it accepted the AccessKey before: its servers may not share their nonces, or the key was disabled just now',
		);
	}
}

/** HTTP says success, but the answer cannot be read: it is none of the API, or has another shape. */
export class UnreadableAnswer extends Error {
	override readonly name = 'UnreadableAnswer';

	constructor(
		readonly httpStatus: number,
		/** What is wrong with it, in words that fit behind "Could not ...:". */
		message: string,
		readonly requestId: string,
	) {
		super(message);
	}
}

/** The last try failed in a way that leaves open whether the call was carried out. */
export class UnclearOutcome extends Error {
	override readonly name = 'UnclearOutcome';

	constructor(
		/** How the last try failed. */
		readonly failure: unknown,
	) {
		super('The call may or may not have taken effect');
	}
}

/** Returns a sentence that another one can follow: services end theirs as they like. */
export function withoutFullStop(text: string): string {
	return text.replace(/[.\s]+$/, '');
}

/** Returns a failure in words; with the doubt that an UnclearOutcome leaves. */
export function describeFailure(error: unknown): string {
	if (error instanceof UnclearOutcome) {
		return `${withoutFullStop(describeFailure(error.failure))}. ${error.message}`;
	}
	return errorText(error);
}

/** A failure that the operation understands better than the error table does. */
export class ExplainedFailure extends Error {
	override readonly name = 'ExplainedFailure';

	constructor(
		readonly code: FailureCode,
		/** Behind "Could not ...:". */
		readonly reason: string,
		readonly nextStep: string,
		/** What the service answered, where there is such an answer. */
		readonly failure?: unknown,
	) {
		super(reason);
	}
}

/** A plan tried to change something: a fault of this node. Nothing was sent. */
export class WriteRefused extends Error {
	override readonly name = 'WriteRefused';

	constructor() {
		super('a read-only run tried to change something. Nothing was sent: please report this');
	}
}

/** A parameter cannot be used. Thrown before anything is sent. */
export class InputError extends Error {
	override readonly name = 'InputError';

	constructor(
		message: string,
		/** What to enter instead. */
		readonly hint?: string,
	) {
		super(message);
	}
}
