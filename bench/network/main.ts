// The slow network, in processes of its own: a proxy that delays. Argument: the server's port.
// Sends {port}. Several processes, because each connection needs two of the open files that one may have.
import cluster from 'node:cluster';
import { createServer } from 'node:net';

import { tell } from '../child';
import { carry } from './delayedLink';

const WORKERS = 3;
const BACKLOG = 4096;

function serve(serverPort: number): void {
	const proxy = createServer({ allowHalfOpen: true, noDelay: true }, (client) =>
		carry(client, serverPort),
	);
	proxy.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG });
}

const serverPort = Number(process.argv[2]);
if (cluster.isPrimary) {
	let waitingFor = WORKERS;
	cluster.on('listening', (_worker, { port }) => {
		waitingFor -= 1;
		if (waitingFor === 0) tell({ port });
	});
	for (let index = 0; index < WORKERS; index += 1) cluster.fork();
	process.on('disconnect', () => process.exit(1));
} else {
	serve(serverPort);
}
