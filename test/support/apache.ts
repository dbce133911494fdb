// A private Apache with mod_auth_digest: a child process on a free loopback port, its files in a
// temporary folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { apacheConfig, apacheUsers, type ApacheSite } from './apacheConfig';
import { startUpstream, type Upstream } from './apacheUpstream';
import { listen } from './listen';

export interface Apache {
	/** Address of the paths with which each mode begins. */
	readonly url: string;
	readonly key: ApacheSite['key'];
	readonly upstream: Upstream;
	/** Resolves to the status of every answer since the start, once they are what was waited for. */
	statuses(areComplete?: (statuses: readonly number[]) => boolean): Promise<number[]>;
	close(): Promise<void>;
}

const PROGRAM = '/usr/sbin/apache2';
const LONGEST_WAIT_MS = 10_000;

export async function startApache(): Promise<Apache> {
	const upstream = await startUpstream();
	const folder = await mkdtemp(join(tmpdir(), 'apache-'));
	const site = { folder, port: await freePort(), upstream: upstream.url, key: makeKey() };
	// Apache's workers are another user.
	await chmod(folder, 0o755);
	await writeFile(join(folder, 'users'), apacheUsers(site));
	await writeFile(join(folder, 'config'), apacheConfig(site));
	const child = spawn(PROGRAM, ['-d', folder, '-f', join(folder, 'config'), '-DFOREGROUND'], {
		stdio: 'ignore',
	});
	const killOnExit = () => child.kill('SIGKILL');
	process.once('exit', killOnExit);
	await untilItListens(site, child);
	return {
		url: `http://127.0.0.1:${site.port}`,
		key: site.key,
		upstream,
		statuses: async (areComplete = () => true) => await readStatuses(folder, areComplete),
		close: async () => {
			await stop(child);
			process.off('exit', killOnExit);
			await upstream.close();
			await rm(folder, { recursive: true });
		},
	};
}

function makeKey(): ApacheSite['key'] {
	return { id: 'apache-key', secret: randomBytes(12).toString('hex') };
}

async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

async function untilItListens({ folder, port }: ApacheSite, child: ChildProcess): Promise<void> {
	const end = Date.now() + LONGEST_WAIT_MS;
	while (Date.now() < end && child.exitCode === null) {
		if (await accepts(port)) return;
		await sleep(20);
	}
	const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => 'no log');
	throw new Error(`Apache did not start: ${log}`);
}

function accepts(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});
}

/** Apache writes a line when it is done with a request: some time after the client is. */
async function readStatuses(
	folder: string,
	areComplete: (statuses: readonly number[]) => boolean,
): Promise<number[]> {
	const end = Date.now() + LONGEST_WAIT_MS;
	for (;;) {
		const log = await readFile(join(folder, 'access.log'), 'utf8');
		// A connection that sends nothing is `-`: such as the one with which the start was awaited.
		const statuses = [...log.matchAll(/^[A-Z]+ (\d{3})$/gm)].map(([, status]) => Number(status));
		if (areComplete(statuses) || Date.now() > end) return statuses;
		await sleep(10);
	}
}

async function stop(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	await ended;
}
