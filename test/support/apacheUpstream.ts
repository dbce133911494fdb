// What stands behind Apache: takes any request, records it, and answers as OceanBase Cloud does when all
// is well.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RecordedRequest {
	readonly method: string;
	readonly target: string;
	readonly body: string;
	/** Whether anything of the signature came through. */
	readonly isSigned: boolean;
}

export interface Upstream {
	readonly url: string;
	readonly requests: RecordedRequest[];
	/** How long every answer takes, in ms. */
	delayMs: number;
	close(): Promise<void>;
}

export async function startUpstream(): Promise<Upstream> {
	const requests: RecordedRequest[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			requests.push(await record(request));
			await sleep(upstream.delayMs);
			response.setHeader('Content-Type', 'application/json');
			response.end('{"success":true,"data":{},"requestId":"from-upstream"}');
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const upstream: Upstream = {
		url: `http://127.0.0.1:${portOf(server.address())}`,
		requests,
		delayMs: 0,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return upstream;
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(Buffer.from(chunk));
	return {
		method: request.method ?? '',
		target: request.url ?? '',
		body: Buffer.concat(chunks).toString('utf8'),
		isSigned: request.headers.authorization !== undefined,
	};
}

/** Takes what a listening server calls its address, returns the port. */
export function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}
