// The API as one item sees it: a call by its path and body goes out, the data of the answer comes back.
import { randomUUID } from 'crypto';
import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import { NetworkError } from '../../../credentials/http/networkError';
import { cancelSignalOf, connect, type ApiContext, type Connection } from './connection';
import { encodePathPart } from './pathPart';
import { WriteRefused } from './failures';
import { readEnvelope, type Envelope } from './envelope';
import { exchange } from './exchange';
import { withoutPasswords } from './redact';
import { DEFAULT_CONCURRENCY, RequestLimit } from './requestLimit';
import { withRetries, type RetryPolicy, type WhenUnclear } from './retry';
import type { Run } from './run';

/** A call that changes nothing: it may always be sent again. */
export interface ReadCall {
	/** Path below /api/v2, in parts that are not percent-encoded. */
	readonly path: readonly string[];
	readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/** A call that changes something. */
export interface WriteCall<T> extends ReadCall {
	readonly method: 'DELETE' | 'POST' | 'PUT';
	readonly body?: IDataObject;
	/** Whether the body carries the requestId, too: the same one for every try of the call. */
	readonly hasRequestId?: true;
	/**
	 * What follows a failure that leaves open whether the call was carried out. A function must not be
	 * sent twice: it reads whether it was done and resolves to the result if so, to undefined if not, and
	 * throws an ExplainedFailure for a third case.
	 */
	readonly whenUnclear: 'sendAgain' | (() => Promise<T | undefined>);
}

export type TenantMode = 'mysql' | 'oracle';

/** What one item's options say about its calls. */
export interface CallSettings {
	/** Sent with every call of the item; a UUID for each call when undefined. */
	readonly requestId: string | undefined;
	/** In place of the credential's project. */
	readonly projectId: string | undefined;
	/** How long an answer may take, in ms. */
	readonly timeoutMs: number;
	readonly retry: RetryPolicy;
	/** How long a list may take to show a change that was answered with success, in ms. */
	readonly readBackMs: number;
	/** In which form lists go out that the sources describe as a list and as JSON text. */
	readonly listFormat: 'array' | 'auto' | 'text';
	/** What the tenant speaks; undefined where the service is to be asked. */
	readonly tenantMode?: TenantMode;
}

export interface Api {
	/**
	 * Sends a GET, returns what `parse` makes of its envelope. An answer that `parse` cannot read (it
	 * throws an UnreadableAnswer) is asked for again. Throws what `exchange`, `readEnvelope`, `parse` and
	 * `encodePathPart` throw.
	 */
	readonly read: <T>(call: ReadCall, parse: (envelope: Envelope) => T) => Promise<T>;
	/**
	 * Sends any other call, returns what `parse` makes of its envelope, or what was read back. Where
	 * `parse` throws an UnreadableAnswer, the outcome is unclear. Throws the same, and an UnclearOutcome.
	 */
	readonly write: <T>(call: WriteCall<T>, parse: (envelope: Envelope) => T) => Promise<T>;
	/** Every answer that came without an error, in order. */
	readonly answers: readonly Envelope[];
	/** Takes what comes out of the item, returns it without the passwords that its calls carried. */
	readonly withoutPasswords: (json: IDataObject) => IDataObject;
	/** The requestId of each call that changed something, in order: the service's, or else the one sent. */
	readonly changeIds: readonly string[];
	readonly run: Run;
	readonly settings: CallSettings;
	/** Aborted when somebody stops the execution. */
	readonly cancelSignal: AbortSignal | undefined;
	/** The same API with its own answers: for calls that several items share. */
	readonly aside: () => Api;
}

/** What all items of a run share. */
export interface ApiAccess {
	readonly connection: Connection;
	readonly limit: RequestLimit;
	readonly run: Run;
	readonly cancelSignal: AbortSignal | undefined;
}

/**
 * Begins a run, of which `concurrency` requests are under way at most. Throws a CredentialError when the
 * credential cannot be used.
 */
export async function openAccess(
	context: ApiContext,
	concurrency = DEFAULT_CONCURRENCY,
): Promise<ApiAccess> {
	const connection = await connect(context);
	const limit = new RequestLimit(concurrency);
	return { connection, limit, run: {}, cancelSignal: cancelSignalOf(context) };
}

/**
 * Returns the API for one item of a run. Where it is read-only, a write throws before anything is sent: what
 * only plans cannot change anything, whatever it calls.
 */
export function createApi(
	access: ApiAccess,
	settings: CallSettings,
	{ isReadOnly = false }: { readonly isReadOnly?: boolean } = {},
): Api {
	const answers: Envelope[] = [];
	const changeIds: string[] = [];
	const bodies: IDataObject[] = [];
	const send = async <T>(
		request: Request,
		requestId: string,
		whenUnclear: WhenUnclear<T>,
		parse: (envelope: Envelope) => T,
	): Promise<T> => {
		const { connection, limit, cancelSignal } = access;
		const { pace } = connection;
		const options = requestOptions(connection, request, settings, requestId);
		return await withRetries(settings.retry, whenUnclear, cancelSignal, async (begin) => {
			const response = await limit.run(async () => {
				// When there is room: what others learnt until then counts.
				await pace.turn(cancelSignal);
				if (cancelSignal?.aborted) {
					throw new NetworkError('cancelled', connection.credential.origin, true);
				}
				begin();
				return await pace.watch(async () => await exchange(connection, options));
			});
			const envelope = readEnvelope(response, requestId, whenUnclear !== 'read');
			const result = parse(envelope);
			answers.push(envelope);
			return result;
		});
	};
	const newRequestId = () => settings.requestId ?? randomUUID();
	return {
		answers,
		changeIds,
		run: access.run,
		settings,
		cancelSignal: access.cancelSignal,
		aside: () => createApi(access, settings, { isReadOnly }),
		read: async (call, parse) =>
			await send({ ...call, method: 'GET' }, newRequestId(), 'read', parse),
		withoutPasswords: (json) => withoutPasswords(json, bodies),
		write: async (call, parse) => {
			if (isReadOnly) throw new WriteRefused();
			if (call.body) bodies.push(call.body);
			let requestId = newRequestId();
			const result = await send(call, requestId, call.whenUnclear, (envelope) => {
				const parsed = parse(envelope);
				requestId = envelope.requestId;
				return parsed;
			});
			changeIds.push(requestId);
			return result;
		},
	};
}

interface Request extends ReadCall {
	readonly method: IHttpRequestMethods;
	readonly body?: IDataObject;
	readonly hasRequestId?: true;
}

function requestOptions(
	{ credential }: Connection,
	{ method, path, query, body, hasRequestId }: Request,
	settings: CallSettings,
	requestId: string,
): IHttpRequestOptions & { timeout: number } {
	return {
		method,
		url: `${credential.baseUrl}/api/v2/${path.map(encodePathPart).join('/')}`,
		qs: { ...query, requestId },
		headers: {
			'X-Ob-Project-Id': settings.projectId ?? credential.projectId,
			'Content-Type': 'application/json',
			Accept: 'application/json',
		},
		// As text: the bytes that are signed are the bytes that are sent.
		...(body && { body: JSON.stringify({ ...body, ...(hasRequestId && { requestId }) }) }),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: settings.timeoutMs,
	};
}
