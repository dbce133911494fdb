// Somebody stops an execution that waits for the server: no request is left open, whichever it was.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { listen, stop } from '../../support/listen';
import { allowlistParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { CHALLENGE } from '../harness/plainServer';

let server: Server;
afterEach(async () => await stop(server));

/** Starts a server that answers nothing, or only the question for a challenge. */
async function startSilent(answersQuestion: boolean): Promise<string> {
	server = createServer(({ headers }, response) => {
		const isQuestion = headers.authorization === undefined;
		if (isQuestion && answersQuestion) {
			response.writeHead(CHALLENGE.status, CHALLENGE.headers).end();
		} else {
			server.emit('waiting', response);
		}
	});
	return `http://127.0.0.1:${await listen(server)}`;
}

it.each([
	['the challenge', false],
	['the answer to the call', true],
])('while it waits for %s', async (_what, answersQuestion) => {
	const url = await startSilent(answersQuestion);
	const closed = once(server, 'waiting').then(async ([response]) => {
		const start = Date.now();
		await once(response, 'close');
		return Date.now() - start;
	});
	const { items } = await runNode({
		credential: credentialFor({ url }),
		parameters: allowlistParameters(),
		onStart: (cancel) => server.once('waiting', cancel),
	});

	expect(items).toEqual([]);
	// Left alone, the question would give up after 30 seconds and the call after 60.
	expect(await closed).toBeLessThan(15_000);
});
