// An answer before it is sent, and the envelope that the service puts around everything.
import { Refusal, REFUSALS } from '../api/refusal';

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[]>>;
	readonly body: Buffer;
}

export interface EnvelopeContext {
	readonly requestId: string;
	readonly server: string;
	/** Milliseconds since the request came. */
	readonly cost: () => number;
}

export function success(context: EnvelopeContext, data: unknown): Answer {
	const { requestId, server, cost } = context;
	return json(200, { data, requestId, success: true, cost: cost(), server });
}

export function failure(context: EnvelopeContext, refusal: Refusal): Answer {
	const { status, errorCode, message } = refusal;
	return errorAnswer(context, status, errorCode, message);
}

export function errorAnswer(
	{ requestId, server, cost }: EnvelopeContext,
	status: number,
	errorCode: string,
	errorMessage: string,
): Answer {
	const success = false;
	return json(status, { success, errorCode, errorMessage, requestId, cost: cost(), server });
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
