// An answer before it is sent.
import { Refusal, REFUSALS } from '../api/refusal';
import { failureContent, successContent, type EnvelopeContext } from './envelope';

export type { EnvelopeContext } from './envelope';

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[]>>;
	readonly body: Buffer;
}

/** `besides` are fields that stand beside `data`. */
export function success(
	context: EnvelopeContext,
	data: unknown,
	besides: Readonly<Record<string, unknown>> = {},
): Answer {
	return json(200, successContent(context, data, besides));
}

export function noContent(): Answer {
	return { status: 204, headers: {}, body: Buffer.alloc(0) };
}

export function failure(context: EnvelopeContext, refusal: Refusal): Answer {
	const { status, errorCode, message } = refusal;
	const answer = errorAnswer(context, status, errorCode, message);
	return context.envelope.failureStatus === 'http' ? answer : { ...answer, status: 200 };
}

export function errorAnswer(
	context: EnvelopeContext,
	status: number,
	errorCode: string,
	errorMessage: string,
): Answer {
	return json(status, failureContent(context, { status, errorCode, errorMessage }));
}

export function unauthorized(context: EnvelopeContext, challenges: string[]): Answer {
	const { status, errorCode } = REFUSALS['not-authenticated'];
	const answer = errorAnswer(context, status, errorCode, 'Full authentication is required.');
	return withHeaders(answer, { 'WWW-Authenticate': challenges });
}

export function withHeaders(answer: Answer, headers: Answer['headers']): Answer {
	return { ...answer, headers: { ...answer.headers, ...headers } };
}

export function json(status: number, content: unknown): Answer {
	return {
		status,
		headers: { 'Content-Type': 'application/json;charset=UTF-8' },
		body: Buffer.from(JSON.stringify(content)),
	};
}
