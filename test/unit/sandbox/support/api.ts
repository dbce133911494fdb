// Calls the API of a sandbox and reads the envelope.
import { SEED, type Sandbox } from '../../../../sandbox';
import { call } from './digestClient';

export interface Envelope {
	status: number;
	success: unknown;
	data: unknown;
	errorCode: unknown;
	requestId: unknown;
}

export interface Place {
	instanceId: string;
	tenantId: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export function tenantPath({ instanceId, tenantId }: Place = SEED.mainInstance): string {
	return `/api/v2/instances/${instanceId}/tenants/${tenantId}`;
}

/** `body` is sent as JSON. */
export async function api(
	sandbox: Sandbox,
	method: Method,
	target: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Envelope> {
	const json = body === undefined ? {} : { body: JSON.stringify(body) };
	const answer = await call(sandbox, { method, target, headers, ...json });
	const { success, data, errorCode, requestId }: Envelope = JSON.parse(answer.text);
	return { status: answer.status, success, data, errorCode, requestId };
}

/** Like `api`, for answers of any shape. Gives the text where the body is no JSON. */
export async function raw(
	sandbox: Sandbox,
	method: Method,
	target: string,
	body?: unknown,
): Promise<{ status: number; content: unknown }> {
	const json = body === undefined ? {} : { body: JSON.stringify(body) };
	const { status, text } = await call(sandbox, { method, target, ...json });
	return { status, content: /^[[{]/.test(text) ? JSON.parse(text) : text };
}
