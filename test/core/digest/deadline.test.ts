// Timeout bounds the whole exchange: an answer that comes byte by byte, to the call and to the question for
// a challenge.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { allowlistParameters, credentialFor } from '../harness/localCloud';
import { CHALLENGE, SUCCESS } from '../harness/plainServer';
import { runNode } from '../harness/runNode';

const isSigned = ({ headers }: IncomingMessage) => headers.authorization !== undefined;

let server: Server;
let arrived: IncomingMessage[];
afterEach(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

/** Dribbles where `isSlow` says so; challenges and accepts otherwise. */
async function start(isSlow: (request: IncomingMessage) => boolean): Promise<string> {
	arrived = [];
	server = createServer((request, response) => {
		arrived.push(request);
		const answer = isSigned(request) ? SUCCESS : CHALLENGE;
		response.writeHead(answer.status, answer.headers);
		const body = 'body' in answer ? answer.body : '';
		if (isSlow(request)) dribble(response, body);
		else response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function dribble(response: ServerResponse, body: string): void {
	let sent = 0;
	const timer = setInterval(() => response.write(body.charAt(sent++) || ' '), 100);
	response.on('close', () => clearInterval(timer));
}

const add = async (url: string) =>
	await runNode({
		credential: credentialFor({ url }),
		parameters: allowlistParameters({
			options: { timeout: 0.6, maxTries: 1, readBackTime: 0 },
		}),
	});

it.each<[string, (request: IncomingMessage) => boolean, RegExp]>([
	['the call', isSigned, /did not answer in time.+It is not known whether/],
	['the challenge', (request) => !isSigned(request), /did not answer in time$/],
])('ends at the timeout although %s is answered byte by byte', async (_what, isSlow, words) => {
	const url = await start(isSlow);
	const begun = Date.now();
	const { error } = await add(url);

	expect(error?.message).toMatch(words);
	expect(Date.now() - begun).toBeLessThan(3000);
});

it('sends no call when the question for a challenge has used up the time', async () => {
	const url = await start((request) => !isSigned(request));
	await add(url);
	await new Promise((resolve) => setTimeout(resolve, 500));

	expect(arrived.map(isSigned)).toEqual([false]);
});
