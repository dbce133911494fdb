// A server program in the background: started guarded, with a log, waited for, ended.
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { familyOf } from './processes';
import { exitCode, lastLines, spawnGuarded, type Command } from './guarded';

export interface Background {
	name: string;
	logFile: string;
	/** False as soon as the program has ended, whoever ended it. */
	isRunning(): boolean;
	/** Ends it in order; resolves when it is gone with all that it started. */
	stop(): Promise<void>;
	/** SIGKILL, as when a machine dies. Resolves when it is gone. */
	kill(): Promise<void>;
}

const READY_TIMEOUT_MS = 180_000;
const POLL_MS = 100;

/** Starts a program and returns it when `isReady` says so. Throws an Error with the end of its log. */
export async function startBackground(
	name: string,
	command: Command,
	isReady: () => Promise<boolean>,
	graceMs = 10_000,
): Promise<Background> {
	const logFile = path.join(command.cwd, `${name}.log`);
	const log = openSync(logFile, 'a');
	const guard = spawnGuarded(command, log, graceMs);
	closeSync(log);
	let running = true;
	const ended = exitCode(guard).finally(() => (running = false));
	// Whoever waits for it hears of a failure; nobody has to wait.
	ended.catch(() => undefined);
	const background: Background = {
		name,
		logFile,
		isRunning: () => running,
		stop: async () => {
			guard.stdin?.end();
			await ended;
		},
		kill: async () => {
			const [, program] = await familyOf(guard.pid ?? 0);
			if (program === undefined) throw new Error(`${name} does not run`);
			process.kill(program, 'SIGKILL');
			await ended;
		},
	};
	try {
		await untilReady(background, isReady);
	} catch (error) {
		await background.stop();
		throw error;
	}
	return background;
}

async function untilReady(
	{ name, logFile, isRunning }: Background,
	isReady: () => Promise<boolean>,
): Promise<void> {
	const deadline = Date.now() + READY_TIMEOUT_MS;
	while (!(await isReady())) {
		if (isRunning() && Date.now() < deadline) await sleep(POLL_MS);
		else {
			const log = lastLines(await readFile(logFile, 'utf8'), 30);
			throw new Error(`${name} did not become ready. The end of ${logFile}:\n${log}`);
		}
	}
}
