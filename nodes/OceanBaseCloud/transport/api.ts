// The API as operations see it: a call by its vendor name, path and body; an envelope comes back.
import { randomUUID } from 'crypto';
import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from './connection';
import { encodePathPart } from './pathPart';
import { readEnvelope, type Envelope } from './envelope';
import { exchange } from './request';
import { withRetries, type Repetition, type RetryPolicy } from './retry';

export interface ApiCall {
	/** The vendor's name of the call, such as CreateTenantUser. */
	readonly name: string;
	readonly method: IHttpRequestMethods;
	/** Path below /api/v2, in parts that are not percent-encoded. */
	readonly path: readonly string[];
	readonly query?: Readonly<Record<string, string | number | undefined>>;
	readonly body?: IDataObject;
	/** What may happen after a failure that leaves open whether the call was carried out. */
	readonly repetition: Repetition<Envelope>;
}

/** What one item's options say about its calls. */
export interface CallSettings {
	/** Sent with every call of the item; a UUID for each call when undefined. */
	readonly requestId: string | undefined;
	/** In place of the credential's project. */
	readonly projectId: string | undefined;
	/** How long an answer may take, in ms. */
	readonly timeoutMs: number;
	readonly retry: RetryPolicy;
}

/** What a run has learnt about the service, for its later items. */
export interface RunMemory {
	/** Which requests the service takes in the second of their two forms only (eitherForm.ts). */
	readonly secondForms: Set<string>;
	/** Whether a tenant is an Oracle one, by its instance and tenant id as JSON. */
	readonly oracleTenants: Map<string, Promise<boolean>>;
	/** The accounts that items of this run have created, by instance, tenant and name as JSON. */
	readonly createdAccounts: Set<string>;
}

/** Returns the memory of a run that has learnt nothing yet. */
export function newRunMemory(): RunMemory {
	return { secondForms: new Set(), oracleTenants: new Map(), createdAccounts: new Set() };
}

export interface Api {
	/** Sends a call. Throws what `exchange`, `readEnvelope` and `encodePathPart` throw. */
	readonly send: (call: ApiCall) => Promise<Envelope>;
	readonly memory: RunMemory;
}

/** Takes a connection, one item's settings, the run's memory and the signal of a cancelled execution. */
export function createApi(
	connection: Connection,
	settings: CallSettings,
	memory: RunMemory,
	cancelSignal?: AbortSignal,
): Api {
	return {
		memory,
		send: async (call) => {
			const requestId = settings.requestId ?? randomUUID();
			const request = buildRequest(connection, call, settings, requestId);
			return await withRetries(settings.retry, call.repetition, cancelSignal, async () =>
				readEnvelope(await exchange(connection, request), requestId),
			);
		},
	};
}

function buildRequest(
	{ credential }: Connection,
	call: ApiCall,
	settings: CallSettings,
	requestId: string,
): IHttpRequestOptions {
	const path = call.path.map(encodePathPart).join('/');
	return {
		method: call.method,
		url: `${credential.baseUrl}/api/v2/${path}`,
		qs: { ...call.query, requestId },
		headers: {
			'X-Ob-Project-Id': settings.projectId ?? credential.projectId,
			'Content-Type': 'application/json',
			Accept: 'application/json',
		},
		// As text: the bytes that are signed are the bytes that are sent.
		...(call.body && { body: JSON.stringify(call.body) }),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: settings.timeoutMs,
	};
}
