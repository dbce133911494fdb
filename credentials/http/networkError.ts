// What went wrong between here and the server, without anything of the request in it.
import { isErrorLike } from './errorLike';

export type NetworkProblem =
	| 'refused'
	| 'unknownHost'
	| 'timeout'
	| 'cut'
	| 'untrusted'
	| 'cancelled'
	| 'blocked'
	| 'proxy'
	| 'busy'
	| 'unreachable';

const PROBLEM_BY_CODE = new Map<string, NetworkProblem>([
	['ECONNREFUSED', 'refused'],
	['ENOTFOUND', 'unknownHost'],
	['EAI_AGAIN', 'unknownHost'],
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
	['ECONNRESET', 'cut'],
	['EPIPE', 'cut'],
	['ERR_BAD_RESPONSE', 'cut'],
	['ERR_CANCELED', 'cancelled'],
]);

const WORDS: Record<NetworkProblem, string> = {
	refused: 'refused the connection',
	unknownHost: 'could not be found: its host name is unknown',
	timeout: 'did not answer in time',
	cut: 'closed the connection before it answered',
	untrusted: 'could not be trusted: its TLS certificate is not valid here',
	blocked: 'was not contacted: the SSRF protection of n8n blocks its address',
	proxy: 'could not be reached: a proxy requires a user name and a password (HTTP 407)',
	busy: 'is too busy at the moment to ask for authentication',
	cancelled: 'was not waited for: the execution was cancelled',
	unreachable: 'could not be reached',
};

/**
 * No usable HTTP response came. Built from the problem's kind alone, never from the client's error:
 * that one holds the request's headers and body.
 */
export class NetworkError extends Error {
	override readonly name = 'NetworkError';

	constructor(
		readonly problem: NetworkProblem,
		origin: string,
		/** Whether only the challenge was asked for: the call itself was not sent. */
		readonly isBeforeCall = false,
		/** How long the server asks to wait, in ms; undefined when it does not say. */
		readonly retryAfterMs?: number,
	) {
		super(`${origin} ${WORDS[problem]}`);
	}
}

/** Takes what an HTTP client threw and the server's origin, returns an error that is safe to show. */
export function toNetworkError(error: unknown, origin: string, isBeforeCall = false): NetworkError {
	if (error instanceof NetworkError) return error;
	return new NetworkError(findProblem(error), origin, isBeforeCall);
}

function findProblem(error: unknown): NetworkProblem {
	const errors = withNested(error);
	for (const each of errors) {
		const problem = problemOfCode('code' in each ? each.code : undefined);
		if (problem !== undefined) return problem;
	}
	// n8n's own refusals have a name of their own.
	if (errors.some(({ name }) => name.startsWith('Ssrf'))) return 'blocked';
	if (errors.some(({ message }) => /status code 407\b/.test(message))) return 'proxy';
	// Only where no code tells: what n8n wraps around a timeout speaks of an aborted connection.
	const isCut = errors.some(({ message }) => /socket hang up|aborted/.test(message));
	return isCut ? 'cut' : 'unreachable';
}

function problemOfCode(code: unknown): NetworkProblem | undefined {
	if (typeof code !== 'string') return undefined;
	const known = PROBLEM_BY_CODE.get(code);
	if (known !== undefined) return known;
	// What came was no HTTP.
	if (code.startsWith('HPE_')) return 'cut';
	return /CERT|TLS|SSL|SELF_SIGNED|LEAF_SIGNATURE/.test(code) ? 'untrusted' : undefined;
}

/** The error and what it was made of, the outermost first. */
function withNested(error: unknown): Error[] {
	const errors: Error[] = [];
	for (let next = error; isErrorLike(next) && errors.length <= 5; next = nested(next)) {
		errors.push(next);
	}
	return errors;
}

function nested(error: Error): unknown {
	if (error.cause !== undefined) return error.cause;
	return 'errorResponse' in error ? error.errorResponse : undefined;
}
