// What stands behind Apache: takes any request, records it, and answers as OceanBase Cloud does when all
// is well.
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { listen, stop } from './listen';

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
			const recorded = await record(request);
			requests.push(recorded);
			await sleep(upstream.delayMs);
			response.setHeader('Content-Type', 'application/json');
			const data = recorded.method === 'GET' ? [addressOf(recorded, requests)] : {};
			response.end(JSON.stringify({ success: true, data, requestId: 'from-upstream' }));
		})();
	});
	const port = await listen(server);
	const upstream: Upstream = {
		url: `http://127.0.0.1:${port}`,
		requests,
		delayMs: 0,
		close: async () => await stop(server),
	};
	return upstream;
}

/** The private address that is asked for, with every cloud account that was let in. */
function addressOf({ target }: RecordedRequest, requests: readonly RecordedRequest[]) {
	const accounts = requests.flatMap(({ body }) => /"userAccount":"(\w+)"/.exec(body)?.[1] ?? []);
	return {
		addressId: new URL(target, 'http://upstream').searchParams.get('addressId'),
		privateLinkUserAccount: accounts.join(','),
		privateLinkEndpointId: '',
	};
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
