// A server without any idea of digest: it records what arrives, and answers what it is told to.
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';

import { listen, stop } from '../../support/listen';

export interface Arrived {
	readonly method: string;
	/** The request target as it stood in the request line. */
	readonly target: string;
	readonly authorization: string | undefined;
	readonly headers: IncomingHttpHeaders;
}

export interface PlainAnswer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	/** The body comes byte by byte, with 100 ms between them, and spaces without end after it. */
	readonly dribbles?: boolean;
}

export interface PlainServer {
	readonly url: string;
	readonly port: number;
	readonly arrived: Arrived[];
	close(): Promise<void>;
}

/** What asks an unsigned request for a signature. */
export const CHALLENGE = {
	status: 401,
	headers: { 'WWW-Authenticate': 'Digest realm="r", nonce="n==", qop="auth"' },
} as const satisfies PlainAnswer;

/** An envelope as OceanBase Cloud sends it when all is well. */
export const SUCCESS = {
	status: 200,
	headers: { 'Content-Type': 'application/json' },
	body: '{"success":true,"data":{},"requestId":"plain"}',
} as const satisfies PlainAnswer;

/** Starts a server; `answerTo` decides what each request gets. */
export async function startPlainServer(
	answerTo: (request: Arrived) => PlainAnswer = () => SUCCESS,
): Promise<PlainServer> {
	const arrived: Arrived[] = [];
	const server = createServer((request, response) => {
		const entry = describe(request);
		arrived.push(entry);
		const { status, headers = {}, body = '', dribbles = false } = answerTo(entry);
		request.resume().on('end', () => {
			response.writeHead(status, headers);
			if (dribbles) dribble(response, body);
			else response.end(body);
		});
	});
	const port = await listen(server);
	return {
		url: `http://127.0.0.1:${port}`,
		port,
		arrived,
		close: async () => await stop(server),
	};
}

function dribble(response: ServerResponse, body: string): void {
	let sent = 0;
	const timer = setInterval(() => response.write(body.charAt(sent++) || ' '), 100);
	response.on('close', () => clearInterval(timer));
}

function describe({ method = '', url = '', headers }: IncomingMessage): Arrived {
	return { method, target: url, authorization: headers.authorization, headers };
}
