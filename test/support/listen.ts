// The servers of tests: on loopback, at any free port.
import type { Server as HttpServer } from 'node:http';
import type { Server } from 'node:net';

/** Starts the server, returns its port. */
export async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}

/** Stops the server, whoever is still connected. */
export async function stop(
	server: Server & Pick<HttpServer, 'closeAllConnections'>,
): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}
