// Sends a request as it is given: raw target, raw headers, nothing added but Host.
import { Agent, request, type IncomingHttpHeaders } from 'node:http';

import type { Sandbox } from '../../../../sandbox';

export interface Wire {
	method?: string;
	target: string;
	headers?: Record<string, string>;
	body?: string;
}

export interface WireAnswer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

/** Rejects when the connection ends early. */
export function send({ port }: Sandbox, wire: Wire): Promise<WireAnswer> {
	const { method = 'GET', target, headers = {}, body = '' } = wire;
	return new Promise((resolve, reject) => {
		const length = body === '' ? {} : { 'Content-Length': Buffer.byteLength(body) };
		const outgoing = request(
			{
				host: '127.0.0.1',
				port,
				method,
				path: target,
				headers: { ...length, ...headers },
				agent: new Agent(),
			},
			(incoming) => {
				const chunks: Buffer[] = [];
				incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
				incoming.on('error', reject);
				incoming.on('end', () =>
					resolve({
						status: incoming.statusCode ?? 0,
						headers: incoming.headers,
						text: Buffer.concat(chunks).toString('utf8'),
					}),
				);
			},
		);
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}
