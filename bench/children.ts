// Starts the benchmark's processes under the Node that n8n runs on, and talks with them.
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { Place } from './place';

const PATIENCE_MS = 5_000;

export interface Child {
	/** Resolves to the next message of the child. Rejects when it ends instead. */
	readonly next: () => Promise<unknown>;
	/** Asks a question, returns the answer. */
	readonly ask: (question: string) => Promise<unknown>;
	readonly stop: () => Promise<void>;
}

/** Starts a program of the benchmark, such as `server/main`, with these arguments. */
export function startChild(
	place: Place,
	program: string,
	args: readonly string[],
	execArgv: readonly string[] = [],
): Child {
	const process = fork(path.join(place.programs, `${program}.js`), [...args], {
		execPath: place.node,
		execArgv: [...execArgv],
		env: environment(place),
		serialization: 'json',
	});
	const next = async () => await nextMessage(process, program);
	return {
		next,
		ask: async (question) => {
			const answer = next();
			process.send(question);
			return await answer;
		},
		stop: async () => await stop(process),
	};
}

/** Starts a program that sends one message, returns the message. */
export async function askOnce(place: Place, program: string, args: string[]): Promise<unknown> {
	const child = startChild(place, program, args);
	try {
		return await child.next();
	} finally {
		await child.stop();
	}
}

function environment(place: Place): NodeJS.ProcessEnv {
	return {
		PATH: process.env['PATH'],
		HOME: place.home,
		N8N_USER_FOLDER: place.home,
		N8N_ENCRYPTION_KEY: 'not-a-secret-local-bench-only',
		NODE_ENV: 'production',
		NODE_EXTRA_CA_CERTS: place.certificate,
	};
}

async function nextMessage(process: ChildProcess, program: string): Promise<unknown> {
	return await new Promise((resolve, reject) => {
		const ended = (code: number | null) =>
			reject(new Error(`${program} ended with code ${String(code)}`));
		process.once('message', (message) => {
			process.off('exit', ended);
			resolve(message);
		});
		process.once('exit', ended);
	});
}

/** Lets the process end by itself, as it does when its parent is gone, and ends it if it does not. */
async function stop(process: ChildProcess): Promise<void> {
	if (process.exitCode !== null || process.signalCode !== null) return;
	const ended = new Promise((resolve) => process.once('exit', resolve));
	const timer = setTimeout(() => process.kill('SIGKILL'), PATIENCE_MS);
	if (process.connected) process.disconnect();
	await ended;
	clearTimeout(timer);
}
