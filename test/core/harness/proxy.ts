// Stands between the node and a local cloud, and answers some requests in ways that the cloud does not
// have: shapes that only other sources describe, and refusals of a form.
import { createServer, request as sendRequest, type IncomingMessage } from 'node:http';

import type { Sandbox } from '../../../sandbox';
import { listen, stop } from '../../support/listen';

interface Seen {
	readonly method: string;
	/** Without the query. */
	readonly path: string;
	/** The parsed body; undefined if there is none. */
	readonly body: unknown;
}

export interface Interference {
	/** Tells which requests are answered with an HTTP 400 instead of going on to the cloud. */
	readonly refuses?: (seen: Seen) => boolean;
	/** Takes a successful answer's envelope, returns the one that the node gets. */
	readonly rewrites?: (seen: Seen, envelope: Record<string, unknown>) => unknown;
}

export interface Proxy {
	readonly url: string;
	/** What came with a signature, in order. */
	readonly seen: Seen[];
	/** What to do with the requests from now on. */
	interfere(interference: Interference): void;
	close(): Promise<void>;
}

export async function startProxy(sandbox: Sandbox): Promise<Proxy> {
	const seen: Seen[] = [];
	let interference: Interference = {};
	const server = createServer(async (request, response) => {
		const bytes = await readAll(request);
		const [path = ''] = (request.url ?? '').split('?');
		const current = { method: request.method ?? '', path, body: parse(bytes) };
		const isSigned = request.headers.authorization !== undefined;
		if (isSigned) seen.push(current);
		if (isSigned && interference.refuses?.(current)) {
			const envelope = { success: false, errorCode: 'E001R000', errorMessage: 'wrong type' };
			response.writeHead(400, { 'Content-Type': 'application/json' });
			response.end(JSON.stringify(envelope));
			return;
		}
		const forwarded = await forward(sandbox, request, bytes).catch(() => undefined);
		if (forwarded === undefined) {
			// The cloud cut the connection: so does the proxy.
			request.socket.destroy();
			return;
		}
		const { message, content } = forwarded;
		const isSuccess = message.statusCode === 200 && interference.rewrites !== undefined;
		const answer = isSuccess
			? Buffer.from(JSON.stringify(interference.rewrites?.(current, JSON.parse(String(content)))))
			: content;
		const headers = { ...message.headers, 'content-length': String(answer.length) };
		response.writeHead(message.statusCode ?? 502, headers);
		response.end(answer);
	});
	const port = await listen(server);
	return {
		url: `http://127.0.0.1:${port}`,
		seen,
		interfere: (next) => {
			interference = next;
			seen.length = 0;
		},
		close: async () => await stop(server),
	};
}

async function forward(sandbox: Sandbox, { method, url, headers }: IncomingMessage, body: Buffer) {
	const message = await new Promise<IncomingMessage>((resolve, reject) => {
		const options = { port: sandbox.port, host: '127.0.0.1', method, path: url, headers };
		sendRequest(options, resolve).on('error', reject).end(body);
	});
	return { message, content: await readAll(message) };
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk);
	return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
	return bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8'));
}
