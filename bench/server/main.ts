// The server, in a process of its own: TLS, digest, role updates, and a count of what came in.
// Arguments: the files of its key and certificate. Sends {port}; answers "counts" and "reset", which takes a number
// of accounts: so many are there from then on.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';

import { answerQuestions, tell } from '../child';
import { BENCH_USER, OPEN_PREFIX, WARM_UP_USER, type Counts } from '../jobs';
import { Accounts } from './accounts';
import { DigestCheck } from './digestCheck';

const BACKLOG = 4096;
// Nobody is cut off for being slow: 10,000 connections at once take their time.
const PATIENCE_MS = 600_000;

type Counted = Omit<Counts, 'serverCpuMs'>;

const NOTHING: Counted = {
	requests: 0,
	connections: 0,
	resumed: 0,
	challenged: 0,
	refused: 0,
	done: 0,
};
let counts = NOTHING;
let cpuBefore = process.cpuUsage();

function count(what: keyof Counted): void {
	counts = { ...counts, [what]: counts[what] + 1 };
}

const digest = new DigestCheck(
	new Map([
		[BENCH_USER.id, BENCH_USER.phrase],
		[WARM_UP_USER.id, WARM_UP_USER.phrase],
	]),
);

const accounts = new Accounts();

function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
	const { method = '', url = '', headers } = request;
	count('requests');
	const isOpen = url.startsWith(OPEN_PREFIX);
	const verdict = isOpen ? 'valid' : digest.judge(method, url, headers.authorization);
	if (verdict !== 'valid') {
		count(verdict === 'unsigned' ? 'challenged' : 'refused');
		response.setHeader('WWW-Authenticate', digest.challenge());
		send(response, 401, { success: false, errorMessage: 'Unauthorized' });
		return;
	}
	const [path = '', query = ''] = url.slice(isOpen ? OPEN_PREFIX.length : 0).split('?');
	const parameters = new URLSearchParams(query);
	const updated = method === 'POST' ? accounts.update(path, parameters, body) : undefined;
	if (updated) count('done');
	const envelope = updated ?? (method === 'GET' ? accounts.read(path, parameters) : undefined);
	send(response, envelope ? 200 : 404, envelope ?? { success: false, errorMessage: 'Not found' });
}

function send(response: ServerResponse, status: number, body: object): void {
	const bytes = Buffer.from(JSON.stringify(body));
	response.writeHead(status, {
		'Content-Type': 'application/json',
		'Content-Length': bytes.length,
	});
	response.end(bytes);
}

const [keyFile = '', certificateFile = ''] = process.argv.slice(2);
const server = createServer({
	key: readFileSync(keyFile),
	cert: readFileSync(certificateFile),
	handshakeTimeout: PATIENCE_MS,
	requestTimeout: PATIENCE_MS,
	headersTimeout: PATIENCE_MS,
	keepAliveTimeout: PATIENCE_MS,
});
server.on('connection', () => count('connections'));
server.on('secureConnection', (socket) => {
	if (socket.isSessionReused()) count('resumed');
});
server.on('request', (request: IncomingMessage, response: ServerResponse) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => answer(request, Buffer.concat(chunks).toString(), response));
});
server.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG }, () => {
	const address = server.address();
	tell({ port: typeof address === 'object' ? address?.port : 0 });
});
answerQuestions((question): Counts => {
	const { user, system } = process.cpuUsage(cpuBefore);
	const current = { ...counts, serverCpuMs: (user + system) / 1000 };
	const accountsToFill = /^reset (\d+)$/.exec(question)?.[1];
	if (accountsToFill !== undefined) {
		accounts.fill(Number(accountsToFill));
		counts = NOTHING;
		cpuBefore = process.cpuUsage();
	}
	return current;
});
