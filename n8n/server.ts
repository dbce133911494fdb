// Starts a real n8n and stops it.
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { n8nEnvironment, type Place } from './environment';
import { exitCode, lastLines, spawnGuarded } from '../programs/guarded';
import type { Installation } from './install';
import { freePort, isFree, LOOPBACK, nextFreePort } from '../programs/ports';
import { sayNothing, type Say } from './progress';

export interface RunningN8n {
	/** Of the editor, without a slash at the end. */
	url: string;
	userFolder: string;
	logFile: string;
	/** Ends the process and all that it started; resolves when they are gone. */
	stop(): Promise<void>;
	/** Resolves when the process is gone, whoever ended it. */
	ended: Promise<number>;
}

export interface N8nOptions {
	installation: Installation;
	/** Made if it is not there. The log is n8n.log in it. */
	userFolder: string;
	/** The port wanted; if it is taken, `say` is told and another is used. */
	port?: number;
	/** More settings of n8n, for this run. */
	env?: Record<string, string>;
	say?: Say;
}

const READY_TIMEOUT_MS = 120_000;
const POLL_MS = 100;
const STOP_GRACE_MS = 10_000;
const ATTEMPTS = 3;
const ANOTHER_N8N = 'another n8n, perhaps of an "npm start" that still runs';

/** Starts n8n, returns it when its API answers. Throws an Error with the end of its log. */
export async function startN8n(options: N8nOptions): Promise<RunningN8n> {
	const say = options.say ?? sayNothing;
	let wanted = options.port;
	for (let attempt = 1; ; attempt++) {
		const place = { ...options, ...(await choosePorts(wanted, say)) };
		const n8n = await launch(options.installation, place);
		try {
			await untilReady(n8n);
			return n8n;
		} catch (error) {
			await n8n.stop();
			// Between our look at a port and n8n's own, another program can take it.
			const taken = error instanceof Error && /EADDRINUSE|already in use/.test(error.message);
			if (!taken || attempt === ATTEMPTS) throw error;
			wanted = undefined;
		}
	}
}

async function choosePorts(
	wanted: number | undefined,
	say: Say,
): Promise<Pick<Place, 'port' | 'brokerPort'>> {
	const brokerPort = await freePort();
	if (wanted === undefined) return { port: await freePort(), brokerPort };
	if (await isFree(wanted)) return { port: wanted, brokerPort };
	const holder = (await isReady(`http://${LOOPBACK}:${wanted}`)) ? ANOTHER_N8N : 'another program';
	const port = await nextFreePort(wanted);
	say(`Port ${wanted} is taken by ${holder}. This n8n uses port ${port}.`);
	return { port, brokerPort };
}

async function launch(installation: Installation, place: Place): Promise<RunningN8n> {
	await mkdir(place.userFolder, { recursive: true });
	const logFile = path.join(place.userFolder, 'n8n.log');
	const log = openSync(logFile, 'w');
	const process = spawnGuarded(
		{
			file: installation.node,
			args: [installation.cli, 'start'],
			cwd: place.userFolder,
			env: n8nEnvironment(installation, place),
		},
		log,
		STOP_GRACE_MS,
	);
	closeSync(log);
	const ended = exitCode(process);
	return {
		url: `http://${LOOPBACK}:${place.port}`,
		userFolder: place.userFolder,
		logFile,
		ended,
		stop: async () => await stop(process, ended),
	};
}

async function stop(process: ChildProcess, ended: Promise<number>): Promise<void> {
	process.stdin?.end();
	await ended;
}

async function untilReady(n8n: RunningN8n): Promise<void> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	let code: number | undefined;
	void n8n.ended.then((value) => (code = value));
	while (!(await isReady(n8n.url))) {
		if (code !== undefined) throw await failure(n8n, `ended with code ${code}`);
		if (Date.now() > deadline) throw await failure(n8n, `did not answer in time`);
		await sleep(POLL_MS);
	}
}

/** /healthz answers while the database is still being migrated; the settings come after all of it. */
async function isReady(url: string): Promise<boolean> {
	const answers = async (route: string) =>
		await fetch(url + route).then(
			(response) => response.ok,
			() => false,
		);
	return (await answers('/healthz/readiness')) && (await answers('/rest/settings'));
}

async function failure(n8n: RunningN8n, what: string): Promise<Error> {
	return new Error(`n8n ${what}. The end of ${n8n.logFile}:\n${await endOfLog(n8n)}`);
}

/** Returns the last thirty lines of its log. */
export async function endOfLog({ logFile }: Pick<RunningN8n, 'logFile'>): Promise<string> {
	return lastLines(await readFile(logFile, 'utf8'), 30);
}
