// Which kind of failure an error is.
import { ChallengeError } from '../../../credentials/digest/challenge';
import { UntrustedResponseError } from '../../../credentials/digest/nonceLease';
import { NetworkError } from '../../../credentials/http/networkError';
import { CredentialError } from '../../../credentials/signing/credential';
import {
	ExplainedFailure,
	KeyGivenUp,
	NonceRefused,
	ServiceFailure,
	UnclearOutcome,
	UnreadableAnswer,
	type FailureCode,
} from '../transport/failures';

const BY_STATUS: Readonly<Record<number, FailureCode>> = {
	401: 'KeyRefused',
	403: 'AccessDenied',
	404: 'NotFound',
	407: 'ProxyRefused',
	408: 'ServiceUnavailable',
	429: 'TooManyRequests',
};

const BY_CLASS: ReadonlyArray<readonly [abstract new (...args: never[]) => Error, FailureCode]> = [
	[UnclearOutcome, 'OutcomeUnknown'],
	[UnreadableAnswer, 'AnswerUnreadable'],
	[UntrustedResponseError, 'AnswerNotTrusted'],
	[ChallengeError, 'AnswerUnreadable'],
	[NetworkError, 'NetworkError'],
	[KeyGivenUp, 'KeyRefused'],
	[NonceRefused, 'NonceRefused'],
	[CredentialError, 'InvalidCredential'],
];

/** Takes what was thrown, returns its kind. What is known of no kind comes from n8n: an expression, say. */
export function failureCodeOf(error: unknown): FailureCode {
	if (error instanceof ExplainedFailure) return error.code;
	if (error instanceof ServiceFailure) {
		const { httpStatus } = error;
		const otherwise = httpStatus >= 500 ? 'ServiceUnavailable' : 'ServiceRefused';
		return BY_STATUS[httpStatus] ?? otherwise;
	}
	return BY_CLASS.find(([kind]) => error instanceof kind)?.[1] ?? 'InvalidInput';
}
