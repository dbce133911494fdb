// Writes the envelope of an answer in the shape that the dialect has for it.
import { STATUS_CODES } from 'node:http';

import type { Dialect } from '../dialects/dialect';

type EnvelopeDialect = Dialect['envelope'];
type Content = Readonly<Record<string, unknown>>;

export interface EnvelopeContext {
	readonly requestId: string;
	readonly server: string;
	/** The path of the request, which some failures repeat. */
	readonly path: string;
	readonly envelope: EnvelopeDialect;
	/** Milliseconds since the request came. */
	readonly cost: () => number;
}

export interface Failure {
	readonly status: number;
	readonly errorCode: string;
	readonly errorMessage: string;
}

export function successContent(context: EnvelopeContext, data: unknown, besides: Content): Content {
	const { requestId, server, cost, envelope } = context;
	return {
		data,
		requestId,
		success: SUCCESS[envelope.success](true),
		cost: cost(),
		server,
		...EXTRAS[envelope.extras],
		...besides,
	};
}

export function failureContent(context: EnvelopeContext, failure: Failure): Content {
	return SHAPES[context.envelope.errors](failure, context);
}

const SUCCESS: Readonly<Record<EnvelopeDialect['success'], (success: boolean) => unknown>> = {
	boolean: (success) => success,
	text: String,
	capitalText: (success) => (success ? 'True' : 'False'),
	number: Number,
	absent: () => undefined,
};

const EXTRAS: Readonly<Record<EnvelopeDialect['extras'], Content>> = {
	none: {},
	emptyError: { error: {}, message: 'success' },
	nullErrorCode: { errorCode: null, errorMessage: null },
};

const SHAPES: Readonly<
	Record<EnvelopeDialect['errors'], (failure: Failure, context: EnvelopeContext) => Content>
> = {
	documented: ({ errorCode, errorMessage }, context) => ({
		...failed(context),
		errorCode,
		errorMessage,
		...traces(context),
	}),
	nested: ({ errorCode, errorMessage }, context) => ({
		...failed(context),
		error: { code: errorCode, message: errorMessage },
		...traces(context),
	}),
	spring: ({ status }, { path }) => ({
		timestamp: new Date().toISOString(),
		status,
		error: STATUS_CODES[status],
		path,
	}),
	errorMsg: ({ errorCode, errorMessage }, context) => ({
		...failed(context),
		errorCode,
		errorMsg: errorMessage,
		...traces(context),
	}),
	message: ({ errorCode, errorMessage }, context) => ({
		...failed(context),
		code: errorCode,
		message: errorMessage,
		...traces(context),
	}),
	msg: ({ errorCode, errorMessage }, context) => ({
		...failed(context),
		code: errorCode,
		msg: errorMessage,
		...traces(context),
	}),
	numericCode: ({ status, errorMessage }, context) => ({
		...failed(context),
		errorCode: status * 100 + 1,
		errorMessage,
		...traces(context),
	}),
	successful: ({ errorMessage }) => ({ data: null, message: errorMessage, successful: false }),
	nullSuccess: ({ errorCode, errorMessage }, context) => ({
		success: null,
		errorCode,
		errorMessage,
		...traces(context),
	}),
};

function failed({ envelope }: EnvelopeContext): Content {
	return { success: SUCCESS[envelope.success](false) };
}

function traces({ requestId, cost, server }: EnvelopeContext): Content {
	return { requestId, cost: cost(), server };
}
