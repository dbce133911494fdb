// What went wrong on the way to the server: told by its kind, with nothing of the request in it.
import { inspect } from 'node:util';
import type { JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import {
	NetworkError,
	toNetworkError,
	type NetworkProblem,
} from '../../../../credentials/http/networkError';

const ORIGIN = 'https://gw.example';
const SECRETS = ['top-secret', 'Digest username', 'response="beef"'];

/** An error as n8n's HTTP client throws it: with the whole request. */
function clientError(code: string | undefined, message = 'm', cause?: unknown): Error {
	const config = {
		headers: { Authorization: 'Digest username="u", response="beef"' },
		data: '{"password":"top-secret"}',
	};
	const error = new Error(`${message} top-secret`, { cause });
	return Object.assign(error, { config, request: { config }, ...(code !== undefined && { code }) });
}

it.each<[string, NetworkProblem]>([
	['ECONNREFUSED', 'refused'],
	['ENOTFOUND', 'unknownHost'],
	['EAI_AGAIN', 'unknownHost'],
	['ETIMEDOUT', 'timeout'],
	['ECONNABORTED', 'timeout'],
	['ECONNRESET', 'cut'],
	['EPIPE', 'cut'],
	['ERR_BAD_RESPONSE', 'cut'],
	['HPE_INVALID_CONSTANT', 'cut'],
	['HPE_HEADER_OVERFLOW', 'cut'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
	['CERT_HAS_EXPIRED', 'untrusted'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted'],
	['ERR_CANCELED', 'cancelled'],
	['EHOSTUNREACH', 'unreachable'],
	['ESOMETHING', 'unreachable'],
])('%s is a problem of the kind %s', (code, problem) => {
	expect(toNetworkError(clientError(code), ORIGIN).problem).toBe(problem);
});

it.each<[string, NetworkProblem]>([
	['socket hang up', 'cut'],
	['aborted', 'cut'],
	['maxContentLength exceeded', 'unreachable'],
	['Request failed with status code 407', 'proxy'],
])('without a code, the message %j means %s', (message, problem) => {
	expect(toNetworkError(clientError(undefined, message), ORIGIN).problem).toBe(problem);
});

it.each(['SsrfBlockedIpError', 'SsrfBlockedHostnameError'])(
	"knows n8n's own refusal: %s",
	(name) => {
		const blocked = Object.assign(new Error('The request was blocked'), { name });

		expect(toNetworkError(blocked, ORIGIN).problem).toBe('blocked');
		expect(toNetworkError(clientError(undefined, 'm', blocked), ORIGIN).problem).toBe('blocked');
	},
);

it('is found below what n8n wraps around it, whose words are about something else', () => {
	const node = {
		id: 'n',
		name: 'n',
		type: 'n',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const wrap = (code: string) => new NodeApiError(node, clientError(code) as Error & JsonObject);
	const wrapped = wrap('ECONNRESET');
	const deeper = clientError(undefined, 'm', clientError('ESOMETHING', 'm', wrapped));

	expect(toNetworkError(wrapped, ORIGIN).problem).toBe('cut');
	expect(toNetworkError(deeper, ORIGIN).problem).toBe('cut');
	// n8n says: The connection was aborted, perhaps the server is offline.
	expect(toNetworkError(wrap('ECONNABORTED'), ORIGIN).problem).toBe('timeout');
	expect(toNetworkError(wrap('ERR_CANCELED'), ORIGIN).problem).toBe('cancelled');
});

it('gives up on causes that never end', () => {
	const endless = clientError('ESOMETHING');
	endless.cause = endless;

	expect(toNetworkError(endless, ORIGIN).problem).toBe('unreachable');
});

it.each([undefined, null, 'ECONNREFUSED', { code: 'ECONNREFUSED' }, 7])(
	'what is no error is a problem of an unknown kind: %j',
	(thrown) => {
		expect(toNetworkError(thrown, ORIGIN).problem).toBe('unreachable');
	},
);

it('names the origin and the problem, and holds nothing else', () => {
	const wrapped = clientError(undefined, 'outer', clientError('ECONNREFUSED'));
	const error = toNetworkError(wrapped, ORIGIN);

	expect(error).toBeInstanceOf(NetworkError);
	expect(error.message).toBe('https://gw.example refused the connection');
	const keys = ['isBeforeCall', 'message', 'name', 'problem', 'retryAfterMs', 'stack'];
	expect(Reflect.ownKeys(error).sort()).toEqual(keys);
	expect(error.cause).toBeUndefined();
	const everything = inspect(error, { depth: Infinity, showHidden: true });
	for (const secret of SECRETS) expect(everything).not.toContain(secret);
});

it('leaves an error of its own kind as it is', () => {
	const error = new NetworkError('busy', ORIGIN);

	expect(toNetworkError(error, 'https://other.example')).toBe(error);
});
