// A Redis of our own on loopback, that can be restarted as an operator would do it.
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { freePort, LOOPBACK } from '../../../programs/ports';
import { startBackground } from '../../../programs/background';
import { findProgram } from '../../../programs/program';

export interface Redis {
	/** For n8n. */
	env: Record<string, string>;
	/** Ends the server, which keeps what it has in its file, and starts it again at the same port. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

export async function startRedis(folder: string): Promise<Redis> {
	await mkdir(folder);
	const port = await freePort();
	const file = findProgram('redis-server', 'redis-server');
	const place = ['--bind', LOOPBACK, '--port', String(port), '--dir', folder];
	// A queue has to outlive its server: everything goes to a file.
	const args = [...place, '--appendonly', 'yes', '--save', ''];
	const command = { file, args, cwd: folder, env: process.env };
	const start = async () => await startBackground('redis', command, async () => await pings(port));
	let server = await start();
	return {
		env: { QUEUE_BULL_REDIS_HOST: LOOPBACK, QUEUE_BULL_REDIS_PORT: String(port) },
		restart: async () => {
			await server.stop();
			server = await start();
		},
		stop: async () => await server.stop(),
	};
}

/** While it loads its file, Redis answers PING with an error. */
async function pings(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, LOOPBACK, () => socket.write('PING\r\n'));
		socket.once('data', (answer) => {
			resolve(answer.toString().startsWith('+PONG'));
			socket.destroy();
		});
		socket.once('error', () => resolve(false));
	});
}
