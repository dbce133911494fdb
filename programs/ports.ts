// Free TCP ports on the loopback address.
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

const HIGHEST = 65_535;

/** Takes a port, returns whether a server could listen on it now. 0 asks for any. */
export async function isFree(port: number): Promise<boolean> {
	return (await listenOnce(port)) !== undefined;
}

/** Returns a port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
	const port = await listenOnce(0);
	if (port === undefined) throw new Error(`No port is free on ${LOOPBACK}`);
	return port;
}

/** Returns the first port after `taken` that nothing listens on, of the next twenty; otherwise any. */
export async function nextFreePort(taken: number): Promise<number> {
	for (let port = taken + 1; port <= Math.min(taken + 20, HIGHEST); port++) {
		if (await isFree(port)) return port;
	}
	return await freePort();
}

async function listenOnce(port: number): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen(port, LOOPBACK, () => {
			const address = server.address();
			const found = typeof address === 'object' && address ? address.port : port;
			server.close(() => resolve(found));
		});
	});
}
